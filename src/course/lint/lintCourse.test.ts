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

  it('wants American spelling', async () => {
    const { found } = await lint(changed('index.mdx', 'People wonder.', 'My favourite.'));
    expect(found).toEqual([expect.stringContaining('spelling: "favourite"')]);
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
