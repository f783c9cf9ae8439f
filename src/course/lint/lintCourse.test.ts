import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { helloLesson, type SiteFiles, writeSite } from '../testing/site';
import { SharedSources } from '../typecheck/host';
import { compilerOptions } from '../typecheck/options';
import { lintCourse } from './lintCourse';
import { allFindings, formatFinding, lessonTable, summaryLine } from './report';
import { changed, filling, goodLesson } from './testing/goodLesson';

const shared = new SharedSources(process.cwd(), compilerOptions(process.cwd()));

async function lint(changes: SiteFiles = {}, options: Parameters<typeof lintCourse>[1] = {}) {
  const siteDir = writeSite({ ...goodLesson, ...changes });
  const report = await lintCourse(siteDir, { shared, words: [], ...options });
  return { report, found: allFindings(report).map(finding => formatFinding(siteDir, finding)) };
}

const cleanUps: (() => void)[] = [];
// Reading Backstage's types and the dictionaries takes seconds, once.
beforeAll(async () => {
  const siteDir = writeSite(goodLesson, cleanUp => cleanUps.push(cleanUp));
  await lintCourse(siteDir, { shared, words: [] });
});
afterAll(() => cleanUps.forEach(cleanUp => cleanUp()));

const glossary = 'docs/resources/glossary.yaml';
const text = (name: string) => goodLesson[`${helloLesson}/${name}`] ?? '';

describe('lintCourse', () => {
  it('finds nothing in a course that lacks nothing', async () => {
    const { report, found } = await lint();
    expect(found).toEqual([]);
    expect(report.fences).toEqual({ checked: 1, exempt: 0 });
    expect(summaryLine(report)).toMatch(/^0 findings in 0 of 1 lessons; median reading grade \d/);
    expect(lessonTable(report).split('\n')[1]).toMatch(/^hello +\d{3} +10 +\d+ +[\d.]+ +0 +–$/);
  });

  it('finds words that no dictionary has, wherever readers read', async () => {
    const { found, report } = await lint({
      ...changed('index.mdx', 'Services</Term> come', 'Services</Term> comeing'),
      ...changed('exercise.yaml', 'why: People', 'why: Peeple'),
      ...changed('greeting.svg', 'greeting</text>', 'greetign</text>'),
      [glossary]:
        '- id: service\n  term: Service\n  definition: Whatt it hands over.\n  source: https://backstage.io/docs/\n',
    });
    expect(found.map(finding => finding.split(';')[0])).toEqual([
      `${glossary}:3: spelling: "Whatt"`,
      `${helloLesson}/index.mdx:15: spelling: "comeing"`,
      `${helloLesson}/exercise.yaml:19: spelling: "Peeple"`,
      `${helloLesson}/greeting.svg:1: spelling: "greetign"`,
    ]);
    expect(summaryLine(report)).toMatch(/^4 findings in 1 of 1 lessons and 1 outside of them;/);
  });

  it('looks at pages that are no lessons, and at the blog, whose addresses it leaves to Docusaurus', async () => {
    const text =
      '---\ntitle: Peeple\n---\n\n[A list](/nowhere/) is simply the the best.\n\n```js\nlet a;\n```\n';
    const { found, report } = await lint({
      'docs/resources/reading.mdx': text,
      'blog/2026-01-01-first.mdx': text.replace('Peeple', 'People'),
      'docs/resources/broken.mdx': 'a <b',
    });
    expect(found.map(finding => finding.split(';')[0]).sort()).toEqual([
      'blog/2026-01-01-first.mdx:5: filler: "simply" in "is simply the the best."',
      'blog/2026-01-01-first.mdx:5: repeated: "the the"',
      'blog/2026-01-01-first.mdx:7: fence: a fence of js',
      expect.stringContaining('docs/resources/broken.mdx: course: '),
      expect.stringContaining('docs/resources/broken.mdx:1: types: not MDX'),
      'docs/resources/reading.mdx:2: spelling: "Peeple"',
      'docs/resources/reading.mdx:5: filler: "simply" in "is simply the the best."',
      "docs/resources/reading.mdx:5: link: /nowhere/, which isn't a page",
      'docs/resources/reading.mdx:5: repeated: "the the"',
      'docs/resources/reading.mdx:7: fence: a fence of js',
    ]);
    expect(summaryLine(report)).toContain('10 findings in 0 of 1 lessons and 10 outside of them');
  });

  it('wants American spelling', async () => {
    const { found } = await lint(changed('index.mdx', 'People wonder.', 'My favourite.'));
    expect(found).toEqual([expect.stringContaining('spelling: "favourite"')]);
  });

  it('wants it of words that the dictionary takes in both spellings, too', async () => {
    const { found } = await lint(changed('index.mdx', 'People wonder.', 'Learnt, and labelled.'));
    expect(found).toEqual([
      expect.stringMatching(/spelling: "Learnt"; wanted: learned/i),
      expect.stringMatching(/spelling: "labelled"; wanted: labeled/),
    ]);
  });

  it('spells what the tools of single lessons say, and leaves their code alone', async () => {
    const { found } = await lint({
      'src/lessons/brief/Brief.tsx':
        "const state = 'zzqx';\nexport const Brief = () => (\n  <p className={'qqvx zzqx'} title=\"Whatt now\">\n    {state === 'zzqx' ? 'A sentense about `zzqx`.' : 'Nothing.'} Mispeled\n  </p>\n);\n",
      'src/lessons/brief/Brief.test.tsx': "export const text = 'Nobuddy reads this';\n",
    });
    expect(found.map(finding => finding.split(';')[0])).toEqual([
      'src/lessons/brief/Brief.tsx:3: spelling: "Whatt"',
      'src/lessons/brief/Brief.tsx:4: spelling: "sentense"',
      'src/lessons/brief/Brief.tsx:4: spelling: "Mispeled"',
    ]);
  });

  it('knows the words of the list, which holds no others', async () => {
    const { found } = await lint(changed('index.mdx', 'People wonder.', 'Scaffolders wonder.'), {
      words: ['scaffolders', 'nobodyneedsthis', 'zebu'],
    });
    expect(found.map(finding => finding.split(';')[0])).toEqual([
      expect.stringContaining('words.txt:2: words: "nobodyneedsthis" after "scaffolders"'),
      expect.stringContaining('words.txt:2: words: "nobodyneedsthis", which no text uses'),
      expect.stringContaining('words.txt:3: words: "zebu", which no text uses'),
    ]);
  });

  it('finds terms that no page uses', async () => {
    const { found } = await lint(
      changed('index.mdx', '<Term id="service">Services</Term> come', 'Services come'),
    );
    expect(found).toEqual([
      expect.stringContaining(`${glossary}:1: glossary: the term "Service" (service)`),
    ]);
  });

  it('counts a term as used that another one names', async () => {
    const term = (id: string, see: string) =>
      `- id: ${id}\n  term: Word\n  definition: A word.\n  source: https://backstage.io/docs/\n  see: [${see}]\n`;
    const { found } = await lint({
      [glossary]: term('service', 'other') + term('other', 'service'),
    });
    expect(found).toEqual([]);
  });

  it('wants prose that is not hard to read', async () => {
    const hard = `${'Organizational responsibilities necessitate comprehensive documentation, '.repeat(90)}finally.`;
    const { found, report } = await lint(changed('index.mdx', filling(700), hard.repeat(2)));
    expect(report.medianGrade).toBeGreaterThan(10);
    expect(found).toContainEqual(expect.stringContaining('docs: grade: a median reading grade of'));
  });

  it('type-checks code, and says which no-check is stale', async () => {
    const { found } = await lint({
      ...changed('index.mdx', '```ts\n', '```ts no-check="for a reason"\n'),
      [`${helloLesson}/solution/src/greeting.ts`]: text('solution/src/greeting.ts').replace(
        'return ',
        'return 7 + 7;\n  return ',
      ),
    });
    expect(found).toContainEqual(expect.stringMatching(/greeting\.ts:2: types: Type 'number'/));
    expect(found).toContainEqual(expect.stringContaining('types: no-check is stale'));
  });

  it('says what the loader says', async () => {
    const { found } = await lint(changed('quiz.yaml', 'text: The first of three.', 'text: 7'));
    expect(found).toContainEqual(
      expect.stringContaining(`${helloLesson}/quiz.yaml: course: [0].options[0].text: found 7`),
    );
  });

  it('looks at one lesson alone where one is named', async () => {
    const { report, found } = await lint(
      {
        [glossary]: `${'- id: service\n  term: Servise\n'}  definition: Text.\n  source: https://backstage.io/docs/\n`,
      },
      { lessons: ['hello'] },
    );
    expect(found).toEqual([]);
    expect(report.lessons.map(({ id }) => id)).toEqual(['hello']);
  });
});
