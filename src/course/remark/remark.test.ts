import path from 'node:path';
import { compile } from '@mdx-js/mdx';
import { describe, expect, it } from 'vitest';
import { edited, helloLesson, type SiteFiles, writeSite } from '../testing/site';
import { remarkLessonData, remarkQuotedCode } from './index';

const page = `${helloLesson}/index.mdx`;
const bothParts = '<Exercise />\n\n<Quiz />\n';

/** Compiles the lesson's page as Docusaurus does, with a body of the test's own. */
async function compiled(body: string, changes: SiteFiles = {}): Promise<string> {
  const siteDir = writeSite(changes);
  const result = await compile(
    { value: body, path: path.join(siteDir, page), data: { frontMatter: { id: 'hello' } } },
    { remarkPlugins: [remarkQuotedCode, remarkLessonData], jsx: true },
  );
  return String(result);
}

const drawing = (inside: string) =>
  `<?xml version="1.0"?>\n<!-- by hand -->\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>\n`;
const withDrawing = (inside: string) => ({ [`${helloLesson}/a.svg`]: drawing(inside) });

describe('remarkLessonData', () => {
  it('imports the data of the lesson, exports it, and gives it to the components', async () => {
    const code = await compiled('<Exercise />\n\nSee <Panel name="Logs" />.\n\n<Quiz />\n');
    expect(code).toContain('import __lesson from "@stagecraft/lessons/hello.json";');
    expect(code).toContain(
      'const __loadRest = () => import("@generated/stagecraft-course/default/rest/hello.json");',
    );
    expect(code).toContain('export {__lesson as lesson};');
    expect(code).toContain('<Exercise lesson={__lesson} loadRest={__loadRest} />');
    expect(code).toContain('<Panel name="Logs" lesson={__lesson} />');
    expect(code).toContain('<Quiz lesson={__lesson} />');
  });

  it('gives terms their definition', async () => {
    const code = await compiled(`A <Term id="service">service</Term>.\n\n${bothParts}`);
    expect(code).toContain(
      '<Term id="service" term="Service" definition="What a backend hands over." source="https://backstage.io/docs/">',
    );
  });

  it('puts drawings into the page, with ids of their own', async () => {
    const changes = withDrawing('<g id="x"/><use href="#x" fill="url(#y)" aria-labelledby="x y"/>');
    const code = await compiled(
      `<Diagram src="./a.svg" alt="A drawing." />\n\n${bothParts}`,
      changes,
    );
    expect(code).toContain(
      '<g id="a-x"/><use href="#a-x" fill="url(#a-y)" aria-labelledby="a-x a-y"/>'.replaceAll(
        '"',
        '&quot;',
      ),
    );
    expect(code).not.toContain('by hand');
  });

  const mistakes: [body: string, error: string, changes?: SiteFiles][] = [
    ['<Quiz />', `${page}: has an exercise.yaml beside it, but no <Exercise />`],
    ['<Exercise />', `${page}: has a quiz.yaml beside it, but no <Quiz />`],
    [`${bothParts}\n<Quiz />`, `${page}:5:1: <Quiz> stands twice on this page, allowed: once`],
    [
      `${bothParts}\n<Demo />`,
      `${page}:5:1: <Demo> needs an exercise.yaml with kind: demo beside this page`,
    ],
    [
      bothParts,
      `${page}:3:1: <Quiz> needs a quiz.yaml beside this page`,
      { [`${helloLesson}/quiz.yaml`]: undefined },
    ],
    [
      `${bothParts}\n<Demo />`,
      `${page}:1:1: <Exercise> needs an exercise.yaml with kind: exercise beside this page`,
      edited(`${helloLesson}/exercise.yaml`, 'profile:', 'kind: demo\nprofile:'),
    ],
    [
      `${bothParts}\nSee <Panel name="Preview" />.`,
      `${page}:5:5: <Panel name>: found "Preview", allowed: Checks, Requests, Logs`,
    ],
    [
      `${bothParts}\nA <Term id="servce">service</Term>.`,
      `${page}:5:3: <Term id>: found "servce", allowed: the id of a term in docs/resources/glossary.yaml; did you mean "service"?`,
    ],
    [
      `${bothParts}\n<Diagram src="./b.svg" alt="B." />`,
      `${page}:5:1: found src="./b.svg", allowed: an .svg file, given by its path from this page`,
    ],
    [
      `${bothParts}\n<Diagram src="./a.svg" alt=" " />`,
      `${page}:5:1: <Diagram alt>: found nothing, allowed: a sentence that says what it shows`,
      withDrawing(''),
    ],
  ];
  it.each(mistakes)('refuses %j: %s', async (body, error, changes) => {
    await expect(compiled(body, changes)).rejects.toThrow(
      `The course has one mistake:\n  ${error}`,
    );
  });

  it.each([
    ['<script>1</script>', 'holds a <script>'],
    ['<g onclick="x()"/>', 'holds an event handler'],
    ['<image href="#a"/>', 'holds <foreignObject>, <image> or <style>'],
    ['<a href="https://example.com"/>', 'refers to something outside of itself'],
    ['<g fill="url(https://example.com#a)"/>', 'refers to something outside of itself'],
  ])('refuses the drawing %s', async (inside, error) => {
    const body = `${bothParts}\n<Diagram src="./a.svg" alt="A." />`;
    await expect(compiled(body, withDrawing(inside))).rejects.toThrow(`:5:1: ./a.svg ${error}`);
  });
});

describe('remarkQuotedCode', () => {
  const solution = './solution/src/greeting.ts';

  it('fills a fence from a region of a file', async () => {
    const code = await compiled(
      `\`\`\`ts file=${solution} region=greeting title="A"\n\`\`\`\n\n${bothParts}`,
    );
    expect(code).toContain('return `Hello, ${name}`;');
    expect(code).not.toContain('region');
  });

  it('hides what stands above a cut', async () => {
    const code = await compiled(
      `\`\`\`ts\nconst seen = 1;\n// ---cut---\nseen;\n\`\`\`\n\n${bothParts}`,
    );
    expect(code).toContain('{"seen;\\n"}');
  });

  it.each([
    [`file=${solution} region=other`, `${solution} has no region "other", allowed: greeting`],
    ['file=./nothing.ts', 'found file=./nothing.ts, allowed: a file, given by its path'],
    ['file=./solution', 'found file=./solution, allowed: a file, given by its path'],
    ['file', 'found file or region without a value'],
    ['region=greeting', 'a fence with region= also needs file='],
  ])('refuses %s', async (meta, error) => {
    await expect(compiled(`${bothParts}\n\`\`\`ts ${meta}\n\`\`\`\n`)).rejects.toThrow(
      `${page}:5:1: ${error}`,
    );
  });

  it('refuses text of its own beside a quote', async () => {
    const body = `${bothParts}\n\`\`\`ts file=${solution}\nmine();\n\`\`\`\n`;
    await expect(compiled(body)).rejects.toThrow(`${page}:5:1: a fence with file= is filled`);
  });
});
