import { describe, expect, it } from 'vitest';
import { CourseError, formatAuthorError } from '../errors/courseError';
import { edited, helloLesson, helloSite, type SiteFiles, writeSite } from '../testing/site';
import { loadCourse, readCourse } from './loadCourse';

const exerciseYaml = `${helloLesson}/exercise.yaml`;
const quizYaml = `${helloLesson}/quiz.yaml`;
const page = `${helloLesson}/index.mdx`;
const checks = `${helloLesson}/checks.test.ts`;
const guideYaml = 'docs/101-first/guide.yaml';

function errorsOf(changes: SiteFiles): string[] {
  return readCourse(writeSite(changes)).errors.map(formatAuthorError);
}

describe('a course without mistakes', () => {
  it('gives guides, lessons, exercises and quizzes', () => {
    const { guides, lessons } = loadCourse(writeSite());
    expect(guides).toMatchObject([
      { id: '101', title: 'First steps', slug: 'plugins-101', order: 101, lessons: ['hello'] },
    ]);
    expect(lessons).toMatchObject([
      {
        id: 'hello',
        guide: '101',
        minutes: 5,
        prerequisites: [],
        slug: '/plugins-101/saying-hello',
        source: page,
        exercise: {
          id: 'hello',
          kind: 'exercise',
          opens: 'src/greeting.ts',
          entries: { backend: 'src/greeting.ts' },
          plugins: [],
          checks: ['says hello', 'says whom it greets'],
          checksFile: helloSite[checks],
          files: [
            { path: 'src/greeting.ts', role: 'editable' },
            { path: 'src/names.ts', role: 'readonly' },
          ],
        },
        quiz: [{ id: 'hello/why', multiple: false, options: [{ right: true }, { right: false }] }],
      },
    ]);
  });

  it('lets readers make and delete files where an exercise says so', () => {
    const { lessons } = loadCourse(
      writeSite({
        [exerciseYaml]: (helloSite[exerciseYaml] ?? '').replace(
          'files:\n',
          'may:\n  create: [src/**/*.ts]\n  delete: true\nfiles:\n  - path: src/added.ts\n  - path: src/old.ts\n',
        ),
        [`${helloLesson}/solution/src/added.ts`]: '',
        [`${helloLesson}/starter/src/old.ts`]: '',
      }),
    );
    expect(lessons[0]?.exercise?.may).toEqual({ create: ['src/**/*.ts'], delete: true });
  });

  it('orders guides and lessons by their numbers, not by their names', () => {
    const lesson = (id: string, guide: string) =>
      `---\nid: ${id}\ntitle: T\nguide: "${guide}"\nminutes: 1\nobjectives: [You can a, You can b]\n---\n`;
    const { lessons } = loadCourse(
      writeSite({
        'docs/101-first/10-tenth/index.mdx': lesson('tenth', '101'),
        'docs/00-intro/guide.yaml':
          'id: intro\ntitle: I\ntrack: all\nslug: introduction\ndescription: D\n',
        'docs/00-intro/01-intro/index.mdx': lesson('intro', 'intro'),
      }),
    );
    expect(lessons.map(({ id }) => id)).toEqual(['intro', 'hello', 'tenth']);
  });

  it('takes a demo without checks and without a solution', () => {
    const { lessons } = loadCourse(
      writeSite({
        [exerciseYaml]:
          'kind: demo\nprofile: backend\ntitle: D\nfiles: [{path: src/greeting.ts}]\nentries: {backend: src/greeting.ts}\n',
        [checks]: undefined,
        [`${helloLesson}/solution/src/greeting.ts`]: undefined,
        [`${helloLesson}/solution/src/names.ts`]: undefined,
      }),
    );
    expect(lessons[0]?.exercise).toMatchObject({ kind: 'demo', checks: [], wrong: [] });
  });

  it('knows what runs: the entries of the profile or those that are named, and plugins beside', () => {
    const runs = (head: string, ...files: string[]) => {
      const yaml = `kind: demo\ntitle: D\nfiles: [{path: src/greeting.ts}]\n${head}\n`;
      const starter = files.map(file => [`${helloLesson}/starter/${file}`, 'export {};\n']);
      const { lessons } = loadCourse(
        writeSite({
          ...Object.fromEntries(starter),
          [exerciseYaml]: yaml,
          [checks]: undefined,
          [`${helloLesson}/solution/src/greeting.ts`]: undefined,
          [`${helloLesson}/solution/src/names.ts`]: undefined,
        }),
      );
      const { entries, plugins } = lessons[0]?.exercise ?? {};
      return { entries, plugins };
    };
    expect(runs('profile: backend', 'src/index.ts')).toEqual({
      entries: { backend: 'src/index.ts' },
      plugins: [],
    });
    expect(runs('profile: frontend', 'src/index.ts')).toEqual({
      entries: { frontend: 'src/index.ts' },
      plugins: [],
    });
    expect(runs('profile: catalog\nplugins: [permission, catalog]', 'src/index.ts')).toEqual({
      entries: { frontend: 'src/index.ts' },
      plugins: ['catalog', 'permission'],
    });
    expect(runs('profile: catalog\nentries: {backend: src/module.ts}', 'src/module.ts')).toEqual({
      entries: { backend: 'src/module.ts' },
      plugins: ['catalog'],
    });
    const both =
      'entries: {frontend: plugins/a/src/index.tsx, backend: plugins/a-backend/src/index.ts}';
    expect(
      runs(
        `profile: full-stack\nplugins: [events]\n${both}`,
        'plugins/a/src/index.tsx',
        'plugins/a-backend/src/index.ts',
      ),
    ).toEqual({
      entries: {
        frontend: 'plugins/a/src/index.tsx',
        backend: 'plugins/a-backend/src/index.ts',
      },
      plugins: ['events'],
    });
  });

  it('takes a question with several right answers, or that says so, as multiple', () => {
    const askAll = edited(quizYaml, 'Why greet?', 'Why greet? Choose all that apply.');
    expect(loadCourse(writeSite(askAll)).lessons[0]?.quiz[0]?.multiple).toBe(true);
    const twoRight = edited(quizYaml, 'rule.\n', 'rule.\n      right: true\n');
    expect(loadCourse(writeSite(twoRight)).lessons[0]?.quiz[0]?.multiple).toBe(true);
  });

  it('reads recorded wrong solutions', () => {
    const folder = `${helloLesson}/wrong/rude`;
    const { lessons } = loadCourse(
      writeSite({
        [`${folder}/expect.yaml`]: 'fails: [says hello]\nmessage: Hello\n',
        [`${folder}/src/greeting.ts`]: 'export const greeting = (name: string) => name;\n',
      }),
    );
    expect(lessons[0]?.exercise?.wrong).toEqual([
      {
        name: 'rude',
        fails: ['says hello'],
        message: 'Hello',
        files: { 'src/greeting.ts': 'export const greeting = (name: string) => name;\n' },
      },
    ]);
  });
});

it('takes a guide.yaml without lessons for a guide that is coming', () => {
  const site = writeSite({
    'docs/102-second/guide.yaml':
      'id: "102"\ntitle: Second\ntrack: beginner\nslug: second\ndescription: D\n',
    'docs/pathways.yaml':
      '- {id: first, title: A, description: D, guides: ["101"], coming: [Second]}',
  });
  expect(loadCourse(site).pathways).toMatchObject([{ guides: ['101'], coming: ['Second'] }]);
});

describe('mistakes of authors', () => {
  const cases: [what: string, changes: SiteFiles, errors: string[]][] = [
    [
      'a pathway of a guide that does not exist, of one twice, or with an id of another',
      {
        'docs/pathways.yaml': [
          '- {id: first, title: A, description: D, guides: ["101", "102", "101"]}',
          '- {id: first, title: B, description: D, guides: ["101"], coming: [First steps]}',
        ].join('\n'),
      },
      [
        'docs/pathways.yaml: [0].guides[1]: found "102", allowed: the id of a guide (101)',
        'docs/pathways.yaml: [0].guides[2]: found "101" twice, allowed: each guide once',
        'docs/pathways.yaml: [1].coming[0]: the guide "First steps" is there now; name its id "101" under guides instead',
        'docs/pathways.yaml: id: the pathway id "first" is already used in docs/pathways.yaml; ids are permanent and unique',
      ],
    ],
    [
      'a pathway that is not as its schema says',
      {
        'docs/pathways.yaml':
          '- {id: First One, title: "", description: D, guides: [], quizPercent: 120, prize: gold}',
      },
      [
        'docs/pathways.yaml: [0].id: found "First One", allowed: an id of lower-case words joined by hyphens, such as first-backend',
        'docs/pathways.yaml: [0].title: found "", allowed: the title of the pathway',
        'docs/pathways.yaml: [0].guides: found a list of 0, allowed: at least one guide',
        'docs/pathways.yaml: [0].quizPercent: found 120, allowed: at most 100',
        'docs/pathways.yaml: [0].prize: is not a field here, allowed: id, title, description, guides, coming, quizPercent',
      ],
    ],
    [
      'a pathway of a guide without lessons, and the id of one that was removed',
      {
        'docs/102-second/guide.yaml':
          'id: "102"\ntitle: Second\ntrack: beginner\nslug: second\ndescription: D\n',
        'docs/pathways.yaml': '- {id: old, title: A, description: D, guides: ["101", "102"]}',
        'docs/retired-ids.yaml': '- old\n',
      },
      [
        'docs/pathways.yaml: [0].guides[1]: the guide "102" has no lessons yet; name its title under coming instead',
        'docs/pathways.yaml: id: "old" is in docs/retired-ids.yaml; readers\' records still name it, so take another id',
      ],
    ],
    [
      'a path that is a number',
      edited(exerciseYaml, 'path: src/greeting.ts', 'path: 12'),
      [`${exerciseYaml}: files[0].path: found 12, allowed: a path such as src/plugin.ts`],
    ],
    [
      'a path that leaves the tree',
      edited(exerciseYaml, 'path: src/greeting.ts', 'path: ../greeting.ts'),
      [
        `${exerciseYaml}: files[0].path: found "../greeting.ts", allowed: a path such as src/plugin.ts`,
      ],
    ],
    [
      'a profile that does not exist',
      edited(exerciseYaml, 'profile: backend', 'profile: server'),
      [`${exerciseYaml}: profile: found "server", allowed: backend, frontend, full-stack, catalog`],
    ],
    [
      'a field that does not exist',
      edited(exerciseYaml, 'why: Because.', 'reason: Because.'),
      [
        `${exerciseYaml}: reason: is not a field here, allowed: kind, profile, title, files, may, entries, plugins, steps, hints, hintsAfter, why, startsPassing`,
      ],
    ],
    [
      'hints that open after no try',
      edited(exerciseYaml, 'why: Because.', 'hintsAfter: 0'),
      [`${exerciseYaml}: hintsAfter: found 0, allowed: a whole number of tries, such as 2`],
    ],
    [
      'tries before hints that are not there',
      edited(exerciseYaml, 'hints:\n  - A hint.', 'hintsAfter: 2'),
      [`${exerciseYaml}: hintsAfter: there are no hints; leave this field out`],
    ],
    [
      'YAML that is not YAML',
      edited(exerciseYaml, 'title: A greeting', 'title: [A greeting'),
      [
        `${exerciseYaml}:3:1: this is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]`,
      ],
    ],
    [
      'a file that is in no tree',
      edited(exerciseYaml, 'path: src/greeting.ts', 'path: src/greting.ts'),
      [
        `${exerciseYaml}: files[0].path: found "src/greting.ts", allowed: a file of starter/ or solution/ (src/greeting.ts, src/names.ts)`,
        `${exerciseYaml}: files: src/greeting.ts is readonly and differs between starter/ and solution/, so no reader could reach the solution; list it as editable, or make both the same`,
      ],
    ],
    [
      'a file that one tree lacks',
      { [`${helloLesson}/starter/src/names.ts`]: undefined },
      [
        `${exerciseYaml}: files: src/names.ts is in solution/ alone; add it to the other tree, or list it here`,
      ],
    ],
    [
      'a profile without the file that it runs',
      edited(exerciseYaml, 'entries:\n  backend: src/greeting.ts\n', ''),
      [
        `${exerciseYaml}: entries.backend: there is no src/index.ts, allowed: a file of starter/ (src/greeting.ts, src/names.ts)`,
      ],
    ],
    [
      'files that no reader can make or delete',
      {
        [exerciseYaml]: (helloSite[exerciseYaml] ?? '').replace(
          'files:\n',
          'files:\n  - path: src/added.ts\n  - path: src/old.ts\n',
        ),
        [`${helloLesson}/solution/src/added.ts`]: '',
        [`${helloLesson}/starter/src/old.ts`]: '',
      },
      [
        `${exerciseYaml}: may: src/added.ts is in solution/ alone, and no pattern of may.create allows a reader to make it`,
        `${exerciseYaml}: may: src/old.ts is in starter/ alone, and without may.delete no reader can delete it`,
      ],
    ],
    [
      'a pattern of paths that leaves the tree',
      edited(exerciseYaml, 'profile: backend', 'profile: backend\nmay:\n  create: [../*.ts]'),
      [
        `${exerciseYaml}: may.create[0]: found "../*.ts", allowed: a pattern such as src/**/*.ts, with the file’s extension`,
      ],
    ],
    [
      'an entry that is no file',
      edited(exerciseYaml, 'backend: src/greeting.ts', 'backend: src/hello.ts'),
      [
        `${exerciseYaml}: entries.backend: found "src/hello.ts", allowed: a file of starter/ (src/greeting.ts, src/names.ts)`,
      ],
    ],
    [
      'an entry of a side that the profile lacks',
      edited(
        exerciseYaml,
        '  backend: src/greeting.ts',
        '  backend: src/greeting.ts\n  frontend: src/names.ts',
      ),
      [
        `${exerciseYaml}: entries.frontend: found "src/names.ts", allowed: nothing; profile backend has no frontend`,
      ],
    ],
    [
      'full-stack with one entry',
      edited(exerciseYaml, 'profile: backend', 'profile: full-stack'),
      [
        `${exerciseYaml}: entries.frontend: found nothing, allowed: a file of starter/ (src/greeting.ts, src/names.ts); profile full-stack runs a frontend`,
      ],
    ],
    [
      'full-stack without entries',
      {
        [exerciseYaml]: (helloSite[exerciseYaml] ?? '')
          .replace('profile: backend', 'profile: full-stack')
          .replace('entries:\n  backend: src/greeting.ts\n', ''),
      },
      [
        `${exerciseYaml}: entries.backend: found nothing, allowed: a file of starter/ (src/greeting.ts, src/names.ts); profile full-stack runs a backend`,
        `${exerciseYaml}: entries.frontend: found nothing, allowed: a file of starter/ (src/greeting.ts, src/names.ts); profile full-stack runs a frontend`,
      ],
    ],
    [
      'entries that name none',
      {
        [exerciseYaml]: (helloSite[exerciseYaml] ?? '')
          .replace('profile: backend', 'profile: catalog')
          .replace('entries:\n  backend: src/greeting.ts\n', 'entries: {}\n'),
      },
      [`${exerciseYaml}: entries: found none, allowed: backend, frontend, or both`],
    ],
    [
      'a plugin that is none of those that can run beside',
      edited(exerciseYaml, 'profile: backend', 'profile: backend\nplugins: [search]'),
      [
        `${exerciseYaml}: plugins[0]: found "search", allowed: catalog, permission, proxy, events, scaffolder`,
      ],
    ],
    [
      'plugins without a backend',
      {
        [exerciseYaml]: (helloSite[exerciseYaml] ?? '')
          .replace('profile: backend', 'profile: frontend\nplugins: [events]')
          .replace('backend: src/greeting.ts', 'frontend: src/greeting.ts'),
      },
      [
        `${exerciseYaml}: plugins: found events, allowed: nothing; profile frontend has no backend to run them in`,
      ],
    ],
    [
      'a step that names no check',
      edited(exerciseYaml, 'check: says hello', 'check: greets'),
      [
        `${exerciseYaml}: steps[0].check: found "greets", allowed: the title of a check ("says hello", "says whom it greets")`,
      ],
    ],
    [
      'a step that links to no file',
      edited(exerciseYaml, 'file:src/greeting.ts#greeting', 'file:src/hello.ts'),
      [
        `${exerciseYaml}: steps[0].text: links to file:src/hello.ts, allowed: a file that the reader sees (src/greeting.ts, src/names.ts)`,
      ],
    ],
    [
      'an exercise without checks',
      { [checks]: undefined, ...edited(exerciseYaml, '    check: says hello\n', '') },
      [`${exerciseYaml}: there is no checks.test.ts beside it`],
    ],
    [
      'checks without an exercise',
      { [exerciseYaml]: undefined, [`${helloLesson}/starter/src/greeting.ts`]: undefined },
      [
        `${helloLesson}/starter: belongs to an exercise, but there is no exercise.yaml beside it`,
        `${helloLesson}/solution: belongs to an exercise, but there is no exercise.yaml beside it`,
        `${checks}: belongs to an exercise, but there is no exercise.yaml beside it`,
      ],
    ],
    [
      'front matter that says too little',
      edited(page, 'minutes: 5\nobjectives:\n  - You can say hello.\n', 'objectives:\n'),
      [
        `${page}: minutes: found nothing, allowed: a whole number of minutes`,
        `${page}: objectives: found a list of 1, allowed: 2 to 4 objectives`,
      ],
    ],
    [
      'an objective in other words',
      edited(page, 'You can say why.', 'Say why.'),
      [`${page}: objectives[1]: found "Say why.", allowed: a sentence that starts with "You can"`],
    ],
    [
      'a misspelt front matter field',
      edited(page, 'minutes: 5', 'minutes: 5\nprerequisite: [x]'),
      [expect.stringContaining(`${page}: prerequisite: is not a field here, allowed: id, title,`)],
    ],
    [
      'broken front matter, with the line of the file',
      edited(page, 'minutes: 5', 'minutes: "5'),
      [`${page}:9:1: this is not YAML: Missing closing "quote`],
    ],
    [
      'a lesson in the wrong guide',
      edited(page, 'guide: "101"', 'guide: "102"'),
      [`${page}: guide: found "102", allowed: "101", the guide in whose folder it stands`],
    ],
    [
      'a guide whose id is a number',
      edited(guideYaml, 'id: "101"', 'id: 101'),
      [
        `${guideYaml}: id: found 101, allowed: an id as text in quotes, such as "101" or introduction`,
      ],
    ],
    [
      'a prerequisite that is no lesson',
      edited(page, 'minutes: 5', 'minutes: 5\nprerequisites: [anatomy]'),
      [`${page}: prerequisites[0]: found "anatomy", allowed: the id of another lesson ()`],
    ],
    [
      'a question without a right answer',
      edited(quizYaml, '      right: true\n', ''),
      [
        `${quizYaml}: [0].options: found a list of 2, allowed: at least one option with right: true`,
      ],
    ],
    [
      'an option without a reason',
      edited(quizYaml, '      why: No.\n', ''),
      [
        `${quizYaml}: [0].options[1].why: found nothing, allowed: why this answer is right, or why it tempts, as Markdown`,
      ],
    ],
    [
      "a question under another lesson's name",
      edited(quizYaml, 'hello/why', 'bye/why'),
      [`${quizYaml}: [0].id: found "bye/why", allowed: an id that starts with hello/`],
    ],
    [
      'two options with one id',
      edited(quizYaml, 'id: rule', 'id: polite'),
      [
        `${quizYaml}: [0].options[1].id: found "polite" twice, allowed: an id that is unique in its question`,
      ],
    ],
    [
      'retired ids of a lesson and of an option',
      { 'docs/retired-ids.yaml': '- hello\n- hello/why/rule\n' },
      [
        `${page}: id: "hello" is in docs/retired-ids.yaml; readers' records still name it, so take another id`,
        `${quizYaml}: id: "hello/why/rule" is in docs/retired-ids.yaml; readers' records still name it, so take another id`,
      ],
    ],
    [
      'a lesson id that is used twice',
      { 'docs/101-first/04-again/index.mdx': helloSite[page]?.replace(/<[\s\S]*/, '') },
      [
        `docs/101-first/04-again/index.mdx: id: the lesson id "hello" is already used in ${page}; ids are permanent and unique`,
      ],
    ],
    [
      'a term whose source is no page',
      edited('docs/resources/glossary.yaml', 'https://backstage.io/docs/', 'the docs'),
      [
        'docs/resources/glossary.yaml: [0].source: found "the docs", allowed: the url of a page that defines the term',
      ],
    ],
    [
      'a wrong solution that fails no known check',
      {
        [`${helloLesson}/wrong/rude/expect.yaml`]: 'fails: [is kind]\n',
        [`${helloLesson}/wrong/rude/src/greeting.ts`]: 'export {};\n',
      },
      [
        `${helloLesson}/wrong/rude/expect.yaml: fails[0]: found "is kind", allowed: the title of a check ("says hello", "says whom it greets")`,
      ],
    ],
    [
      'no guide at all',
      { [guideYaml]: undefined },
      ['docs: holds no guide: a folder with a guide.yaml'],
    ],
  ];

  it.each(cases)('%s', (_, changes, errors) => {
    expect(errorsOf(changes)).toEqual(errors);
  });

  it('are thrown together, with their number', () => {
    const siteDir = writeSite({
      ...edited(guideYaml, 'track: beginner', 'track: easy'),
      ...edited('docs/resources/glossary.yaml', 'term: Service', 'name: Service'),
    });
    expect(() => loadCourse(siteDir)).toThrow(CourseError);
    expect(() => loadCourse(siteDir)).toThrow(
      [
        'The course has 3 mistakes:',
        `${guideYaml}: track: found "easy", allowed: all, beginner, intermediate, advanced`,
        'docs/resources/glossary.yaml: [0].term: found nothing, allowed: the term',
        'docs/resources/glossary.yaml: [0].name: is not a field here, allowed: id, term, definition, source, see',
      ].join('\n  '),
    );
  });
});
