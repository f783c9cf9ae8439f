import { existsSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { sha256 } from '../loader/digest';
import { loadCourse } from '../loader/loadCourse';
import { publishedCourseSchema } from '../schema/published';
import { publishedQuizzesSchema } from '../schema/publishedQuizzes';
import { helloLesson, helloSite, type SiteFiles, writeSite } from '../testing/site';
import { courseFrontMatter, courseSidebar } from './docs';
import { exerciseRest, lessonData } from './lessonData';
import { publishCourse } from './publish';
import { reportMovedPages } from './reportMovedPages';

const urls = { baseUrl: '/stagecraft/', routeBasePath: 'learn' };
const page = `${helloLesson}/index.mdx`;

const secondLesson: SiteFiles = {
  'docs/101-first/04-waving/index.mdx':
    '---\nid: waving\ntitle: Waving\nguide: "101"\nminutes: 1\nobjectives: [You can a, You can b]\nprerequisites: [hello]\n---\n',
};

describe('lessonData', () => {
  it('holds all that the page of a lesson shows, and nothing for authors', () => {
    const course = loadCourse(writeSite(secondLesson));
    const data = course.lessons.map(lesson => lessonData(course, lesson, urls));
    const hello = {
      id: 'hello',
      title: 'Saying hello',
      url: '/stagecraft/learn/plugins-101/saying-hello/',
    };
    const waving = {
      id: 'waving',
      title: 'Waving',
      url: '/stagecraft/learn/plugins-101/waving/',
    };
    expect(data).toMatchObject([
      {
        ...hello,
        guide: { id: '101', title: 'First steps', track: 'beginner' },
        next: waving,
        exercise: {
          id: 'hello',
          panels: ['Checks', 'Requests', 'Logs', 'Database', 'Config', 'Plugins', 'Scheduler'],
          checks: ['says hello', 'says whom it greets'],
          files: [
            {
              path: 'src/greeting.ts',
              role: 'editable',
              starter: helloSite[`${helloLesson}/starter/src/greeting.ts`],
            },
            { path: 'src/names.ts', role: 'readonly' },
          ],
        },
        quiz: [{ id: 'hello/why' }],
        courseDigest: course.digest,
      },
      { ...waving, previous: hello, prerequisites: [hello], quiz: [] },
    ]);
    expect(data[0]).not.toHaveProperty('previous');
    expect(data[1]).not.toHaveProperty('next');
    expect(data[0]?.exercise).not.toHaveProperty('folder');
    expect(data[0]?.exercise).not.toHaveProperty('wrong');
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    // What a reader has not asked for yet is loaded later.
    expect(JSON.stringify(data[0]?.exercise)).not.toContain('describe(');
    expect(JSON.stringify(data[0]?.exercise)).not.toContain('Hello, ${name}');
  });

  it('shows a file of the starter without the markers of regions', () => {
    const file = `${helloLesson}/starter/src/greeting.ts`;
    const starter = helloSite[file]!;
    const course = loadCourse(writeSite({ [file]: `// #region all\n${starter}// #endregion\n` }));
    const { exercise } = lessonData(course, course.lessons[0]!, urls);
    expect(exercise?.files[0]).toEqual({ path: 'src/greeting.ts', role: 'editable', starter });
  });

  it('keeps checks and solution for later', () => {
    const [lesson] = loadCourse(writeSite({})).lessons;
    expect(exerciseRest(lesson!.exercise!)).toMatchObject({
      checksFile: helloSite[`${helloLesson}/checks.test.ts`],
      hidden: {},
      solution: {
        // Without the markers of regions.
        'src/greeting.ts':
          'export function greeting(name: string): string {\n  return `Hello, ${name}`;\n}\n',
      },
    });
  });
});

describe('publishCourse', () => {
  function publish(changes: SiteFiles = {}) {
    const siteDir = writeSite({
      ...changes,
      'package.json':
        '{"version": "1.2.3", "dependencies": {"@backstage/config": "1.0.0", "yaml": "2.0.0"}}',
      'node_modules/@backstage/config/package.json': '{"version": "1.0.1"}',
    });
    const staticDir = path.join(siteDir, 'static');
    publishCourse(loadCourse(siteDir), urls, { siteDir, staticDir });
    const read = (name: string) => readFileSync(path.join(staticDir, name), 'utf8');
    return {
      siteDir,
      staticDir,
      read,
      json: publishedCourseSchema.parse(JSON.parse(read('course.json'))),
    };
  }

  it('leaves out a guide that has no lessons yet', () => {
    const yaml = 'id: "301"\ntitle: Last\ntrack: advanced\nslug: last\ndescription: D\n';
    const { json } = publish({ 'docs/301-last/guide.yaml': yaml });
    expect(json.guides.map(({ id }) => id)).toEqual(['101']);
  });

  it('describes lessons, exercises, quizzes and the framework', () => {
    const { json } = publish();
    expect(json).toMatchObject({
      schemaVersion: 1,
      version: '1.2.3',
      guides: [{ id: '101', lessons: ['hello'] }],
      lessons: [{ id: 'hello', url: '/stagecraft/learn/plugins-101/saying-hello/', minutes: 5 }],
      exercises: [
        {
          id: 'hello',
          url: '/stagecraft/learn/plugins-101/saying-hello/',
          profile: 'backend',
          entries: { backend: 'src/greeting.ts' },
          plugins: [],
          checks: ['says hello', 'says whom it greets'],
          hintCount: 1,
        },
      ],
      quizzes: [
        {
          id: 'hello',
          questionCount: 1,
          questions: [
            {
              id: 'hello/why',
              ask: 'Why greet?',
              multiple: false,
              options: [
                { id: 'polite', text: 'It is polite.', right: true },
                { id: 'rule', text: 'It is a rule.', right: false },
              ],
            },
          ],
        },
      ],
      pathways: [],
      backstage: { release: '1.55', packages: { '@backstage/config': '1.0.1' } },
    });
    expect(Object.keys(json.backstage.packages)).toEqual(['@backstage/config']);
  });

  it('publishes pathways, with what they ask for', () => {
    const { json } = publish({
      'docs/pathways.yaml':
        '- id: beginner\n  title: Beginner\n  description: D\n  guides: ["101"]\n  coming: [Second steps]\n',
    });
    expect(json.pathways).toEqual([
      {
        id: 'beginner',
        title: 'Beginner',
        description: 'D',
        guides: ['101'],
        coming: ['Second steps'],
        quizPercent: 80,
      },
    ]);
  });

  it('publishes the questions, each with a digest of what is asked', () => {
    const quiz = `${helloLesson}/quiz.yaml`;
    const questionOf = (changes: SiteFiles = {}) => {
      const json: unknown = JSON.parse(publish(changes).read('quizzes.json'));
      const { quizzes } = publishedQuizzesSchema.parse(json);
      expect(quizzes).toMatchObject([
        { id: 'hello', url: '/stagecraft/learn/plugins-101/saying-hello/', title: 'Saying hello' },
      ]);
      return quizzes[0]!.questions[0]!;
    };
    const { ask, options, sha256: digest } = questionOf();
    const replaced = (text: string, by: string) =>
      questionOf({ [quiz]: helloSite[quiz]?.replace(text, by) });
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(questionOf()).toMatchObject({ id: 'hello/why', multiple: false, sha256: digest });
    expect(replaced(ask, 'Why indeed?')).toMatchObject({ ask: 'Why indeed?' });
    expect(replaced(ask, 'Why indeed?').sha256).not.toBe(digest);
    const [{ why }] = options as [(typeof options)[number]];
    expect(replaced(why, 'Better put.')).toMatchObject({
      options: expect.arrayContaining([expect.objectContaining({ why: 'Better put.' })]),
      sha256: digest,
    });
  });

  it('publishes each file at its url, with its digest', () => {
    const { json, read } = publish();
    const files = json.exercises[0]?.files ?? [];
    expect(files.map(({ path: name, role, variant }) => [name, role, variant])).toEqual([
      ['src/greeting.ts', 'editable', 'starter'],
      ['src/greeting.ts', 'editable', 'solution'],
      ['src/names.ts', 'readonly', 'both'],
      ['checks.test.ts', 'check', 'both'],
    ]);
    for (const { url, sha256: digest } of files) {
      expect(url).toMatch(/^\/stagecraft\/course\/hello\//);
      expect(sha256(read(url.replace('/stagecraft/', '')))).toBe(digest);
    }
  });

  it('leaves demos out, and what an earlier course left behind', () => {
    const { json, siteDir, staticDir } = publish({
      [`${helloLesson}/exercise.yaml`]:
        'kind: demo\nprofile: backend\ntitle: D\nfiles: [{path: src/greeting.ts}]\nentries: {backend: src/greeting.ts}\n',
      [`${helloLesson}/checks.test.ts`]: undefined,
    });
    expect(json.exercises).toEqual([]);
    const stale = path.join(staticDir, 'course/gone/both/a.ts');
    const other = path.join(staticDir, 'packs/backend.js');
    for (const file of [stale, other]) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, 'a');
    }
    publishCourse(loadCourse(siteDir), urls, { siteDir, staticDir });
    expect(existsSync(stale)).toBe(false);
    expect(existsSync(other)).toBe(true);
  });

  it('leaves files as they are while the course stays the same', () => {
    const { siteDir, staticDir } = publish();
    const names = ['course.json', 'course.schema.json', 'course/hello/both/checks.test.ts'];
    const past = new Date('2020-01-01');
    const files = names.map(name => path.join(staticDir, name));
    for (const file of files) utimesSync(file, past, past);
    publishCourse(loadCourse(siteDir), urls, { siteDir, staticDir });
    expect(files.map(file => statSync(file).mtime)).toEqual(names.map(() => past));
  });

  it('comes with a JSON Schema that explains its fields and allows additions', () => {
    const schema: unknown = JSON.parse(publish().read('course.schema.json'));
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      required: expect.arrayContaining(['schemaVersion', 'lessons', 'exercises']) as unknown,
      properties: {
        schemaVersion: { const: 1 },
        digest: { description: expect.any(String) as unknown },
      },
    });
    expect(JSON.stringify(schema)).not.toContain('"additionalProperties":false');
  });
});

describe('courseFrontMatter', () => {
  async function slugOf(file: string, frontMatter: Record<string, unknown> = {}) {
    const result = await courseFrontMatter({
      filePath: file,
      fileContent: '',
      defaultParseFrontMatter: vi.fn(() => Promise.resolve({ frontMatter, content: '' })),
    });
    return result.frontMatter['slug'];
  }

  it("gives pages of a guide the guide's slug", async () => {
    const siteDir = writeSite();
    expect(await slugOf(path.join(siteDir, page))).toBe('/plugins-101/saying-hello');
    expect(await slugOf(path.join(siteDir, 'docs/101-first/index.mdx'))).toBe('/plugins-101');
    expect(await slugOf(path.join(siteDir, page), { slug: '/' })).toBe('/');
    expect(await slugOf(path.join(siteDir, page), { slug: 'hi' })).toBe('/plugins-101/hi');
  });

  it('leaves other pages alone', async () => {
    const siteDir = writeSite();
    expect(await slugOf(path.join(siteDir, 'docs/resources/index.mdx'))).toBeUndefined();
    expect(await slugOf(path.join(siteDir, 'docs/resources/tools.mdx'))).toBeUndefined();
  });
});

describe('courseSidebar', () => {
  it('lists guides and lessons in order, then other pages', async () => {
    const docsDir = path.join(
      writeSite({
        ...secondLesson,
        'docs/00-intro/guide.yaml':
          'id: intro\ntitle: Introduction\ntrack: all\nslug: introduction\ndescription: D\n',
      }),
      'docs',
    );
    const doc = (folder: string, lesson?: string) => ({
      id: `${folder}/index`,
      title: folder,
      source: '',
      sourceDirName: folder,
      frontMatter: { id: lesson },
    });
    const others = vi.fn(({ docs }: { docs: { id: string }[] }) =>
      docs.map(({ id }) => ({ type: 'doc' as const, id })),
    );
    const sidebar = (dirName: string) =>
      courseSidebar({
        item: { type: 'autogenerated', dirName },
        version: { versionName: 'current', contentPath: docsDir },
        docs: [
          doc('more'),
          doc('resources'),
          doc('101-first/04-waving', 'waving'),
          doc('101-first/03-saying-hello', 'hello'),
          doc('00-intro'),
        ],
        defaultSidebarItemsGenerator: others,
      } as unknown as Parameters<typeof courseSidebar>[0]);
    const items = await sidebar('.');
    expect(items).toMatchObject([
      { type: 'category', label: 'Introduction', link: { id: '00-intro/index' }, items: [] },
      {
        type: 'category',
        label: 'First steps',
        items: [
          { id: '101-first/03-saying-hello/index', customProps: { lesson: 'hello' } },
          { id: '101-first/04-waving/index', customProps: { lesson: 'waving' } },
        ],
      },
      { type: 'doc', id: 'more/index' },
    ]);
    expect(items[1]).not.toHaveProperty('link');
    // The resources have a sidebar of their own, which Docusaurus makes.
    expect(items).toHaveLength(3);
    await sidebar('resources');
    expect(others).toHaveBeenLastCalledWith(
      expect.objectContaining({ item: { type: 'autogenerated', dirName: 'resources' } }),
    );
  });
});

describe('reportMovedPages', () => {
  const content = (permalink: string) => ({
    'docusaurus-plugin-content-docs': {
      default: { loadedVersions: [{ docs: [{ source: `@site/${page}`, permalink }] }] },
    },
  });

  it('accepts pages that are where the course says', () => {
    const course = loadCourse(writeSite());
    const served = content('/stagecraft/learn/plugins-101/saying-hello');
    expect(() => reportMovedPages(course, urls, served)).not.toThrow();
  });

  it('reports a page that is elsewhere, or nowhere', () => {
    const course = loadCourse(writeSite());
    expect(() => reportMovedPages(course, urls, content('/stagecraft/docs/hello/'))).toThrow(
      `${page}: is published as /stagecraft/learn/plugins-101/saying-hello/, but Docusaurus serves it at /stagecraft/docs/hello/`,
    );
    expect(() => reportMovedPages(course, urls, {})).toThrow('but Docusaurus serves it nowhere');
  });
});
