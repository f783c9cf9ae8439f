import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCourse } from '../loader/loadCourse';
import { edited, helloLesson, helloSite, type SiteFiles, writeSite } from '../testing/site';
import { SharedSources } from './host';
import { compilerOptions } from './options';
import { typecheckCourse } from './typecheckCourse';

// One for all tests: reading the types of Backstage takes a second.
const shared = new SharedSources(process.cwd(), compilerOptions(process.cwd()));

const page = `${helloLesson}/index.mdx`;

function check(changes: SiteFiles = {}) {
  const siteDir = writeSite(changes);
  const { findings, ...counts } = typecheckCourse(siteDir, loadCourse(siteDir), shared);
  return {
    ...counts,
    findings: findings.map(
      ({ file, line, column, message }) =>
        `${path.relative(siteDir, file).replaceAll('\\', '/')}:${line}:${column}: ${message}`,
    ),
  };
}

const withBody = (body: string) => edited(page, '<Quiz />', `<Quiz />\n\n${body}`);

describe('typecheckCourse', () => {
  it('finds nothing in a course without mistakes', () => {
    expect(check()).toEqual({ findings: [], variants: 2, fences: 0, exempt: 0 });
  });

  it('checks starter and solution apart, each with the checks', () => {
    const changes = {
      ...edited(`${helloLesson}/starter/src/greeting.ts`, 'name.slice(1)', 'name.length'),
      ...edited(
        `${helloLesson}/checks.test.ts`,
        "greeting('you')).toContain('you')",
        'greeting(7)).toContain(7)',
      ),
    };
    expect(check(changes).findings).toEqual([
      `${helloLesson}/starter/src/greeting.ts:2:3: Type 'number' is not assignable to type 'string'. (TS2322)`,
      `${helloLesson}/checks.test.ts:10:21: (starter) Argument of type 'number' is not assignable to parameter of type 'string'. (TS2345)`,
      `${helloLesson}/checks.test.ts:10:21: (solution) Argument of type 'number' is not assignable to parameter of type 'string'. (TS2345)`,
    ]);
  });

  it('resolves packages, YAML, JSON and CSS', () => {
    const greeting = [
      "import { createBackendPlugin } from '@backstage/backend-plugin-api';",
      "import config from '../app-config.yaml';",
      "import data from './data.json';",
      "import './all.css';",
      "import classes from './page.module.css';",
      'export const plugin: number = createBackendPlugin;',
      'export const n: number = data.name;',
      'export const c: number = classes.heading;',
      'export function greeting(name: string): string {',
      '  return name + String(config.app);',
      '}',
      '',
    ].join('\n');
    const tree = (name: string) => ({
      [`${helloLesson}/${name}/app-config.yaml`]: 'app: x\n',
      [`${helloLesson}/${name}/src/data.json`]: '{"name": "x"}\n',
      [`${helloLesson}/${name}/src/all.css`]: 'p { margin: 0 }\n',
      [`${helloLesson}/${name}/src/page.module.css`]: '.heading { margin: 0 }\n',
    });
    const { findings } = check({
      ...tree('starter'),
      ...tree('solution'),
      [`${helloLesson}/solution/src/greeting.ts`]: greeting,
    });
    expect(findings).toEqual([
      expect.stringContaining('greeting.ts:6:14: Type'),
      expect.stringContaining(
        "greeting.ts:7:14: Type 'string' is not assignable to type 'number'.",
      ),
      expect.stringContaining(
        "greeting.ts:8:14: Type 'string' is not assignable to type 'number'.",
      ),
    ]);
  });

  it('knows JSX, the DOM and the matchers that checks import', () => {
    const page = (text: string) =>
      [
        "import { Button } from '@backstage/ui';",
        "import { useState } from 'react';",
        'export function greeting(name: string): string {',
        '  return document.title + name;',
        '}',
        'export function Page() {',
        '  const [name, setName] = useState(location.hash);',
        `  return <Button onPress={() => setName(${text})}>{name}</Button>;`,
        '}',
        '',
      ].join('\n');
    const file = (name: string) => `${helloLesson}/${name}/src/greeting.ts`;
    const { findings } = check({
      [`${helloLesson}/exercise.yaml`]: helloSite[`${helloLesson}/exercise.yaml`]?.replaceAll(
        'src/greeting.ts',
        'src/greeting.tsx',
      ),
      [file('starter')]: undefined,
      [file('solution')]: undefined,
      [`${file('starter')}x`]: page('7'),
      [`${file('solution')}x`]: page("'you'"),
      ...edited(
        `${helloLesson}/checks.test.ts`,
        "expect(greeting('you')).toContain('Hello');",
        'expect(document.body).toBeVisible();\n    expect(document.body).toBeHidden();',
      ),
      [`${helloLesson}/wrong/rude/expect.yaml`]: undefined,
    });
    expect(findings).toEqual([
      `${helloLesson}/starter/src/greeting.tsx:8:41: Argument of type 'number' is not assignable to parameter of type 'SetStateAction<string>'. (TS2345)`,
      ...['starter', 'solution'].flatMap(name => [
        `${helloLesson}/checks.test.ts:6:27: (${name}) Property 'toBeVisible' does not exist on type 'Assertion<HTMLElement>'. (TS2339)`,
        `${helloLesson}/checks.test.ts:7:27: (${name}) Property 'toBeHidden' does not exist on type 'Assertion<HTMLElement>'. (TS2339)`,
      ]),
    ]);
    const withMatchers = check({
      ...edited(
        `${helloLesson}/checks.test.ts`,
        "import { greeting } from './src/greeting';",
        "import '@testing-library/jest-dom/vitest';\nimport { greeting } from './src/greeting';",
      ),
    });
    expect(withMatchers.findings).toEqual([]);
  });

  it('reports what a solution leaves unused, or uses though it is deprecated', () => {
    const old = '/** @deprecated Say hello. */\nexport const hail = 1;\n';
    const changes = {
      [`${helloLesson}/starter/src/names.ts`]: old,
      [`${helloLesson}/solution/src/names.ts`]: old,
      ...edited(
        `${helloLesson}/starter/src/greeting.ts`,
        'export',
        "import { hail } from './names';\nexport",
      ),
      ...edited(
        `${helloLesson}/solution/src/greeting.ts`,
        'export function',
        "import { hail } from './names';\nconst unused = hail;\nexport function",
      ),
    };
    expect(check(changes).findings).toEqual([
      `${helloLesson}/solution/src/greeting.ts:3:7: 'unused' is declared but its value is never read. (TS6133)`,
      `${helloLesson}/solution/src/greeting.ts:2:10: 'hail' is deprecated. (TS6385)`,
      `${helloLesson}/solution/src/greeting.ts:3:16: 'hail' is deprecated. (TS6385)`,
    ]);
  });
});

describe('several exercises', () => {
  const second = 'docs/101-first/04-again';
  const again = Object.fromEntries(
    Object.entries(helloSite)
      .filter(([name]) => name.startsWith(helloLesson))
      .map(([name, text]) => [
        name.replace(helloLesson, second),
        text.replaceAll('id: hello', 'id: again').replaceAll('hello/', 'again/'),
      ]),
  );
  const checksOf = (lesson: string, head: string, body: string) => ({
    [`${lesson}/checks.test.ts`]: `${head}import { expect, it } from 'vitest';\nit('says hello', () => ${body});\n`,
  });

  it('do not see what another one declares for all', () => {
    const body = 'expect(document.body).toBeVisible()';
    const changes = {
      ...again,
      ...checksOf(helloLesson, "import '@testing-library/jest-dom/vitest';\n", body),
      ...checksOf(second, '', body),
    };
    expect(check(changes)).toMatchObject({
      variants: 4,
      findings: ['starter', 'solution'].map(name =>
        expect.stringContaining(
          `${second}/checks.test.ts:2:46: (${name}) Property 'toBeVisible' does not exist`,
        ),
      ),
    });
  });

  it('do not see each other’s files', () => {
    const changes = {
      ...again,
      ...edited(
        `${helloLesson}/starter/src/greeting.ts`,
        'export',
        "import { extra } from './extra';\nexport const more = extra;\nexport",
      ),
      [`${second}/starter/src/extra.ts`]: 'export const extra = 1;\n',
      [`${second}/solution/src/extra.ts`]: 'export const extra = 1;\n',
    };
    expect(check(changes).findings).toEqual([
      expect.stringContaining("Cannot find module './extra'"),
    ]);
  });
});

describe('a lesson whose subject is what is deprecated', () => {
  it('may use it, in the exercise and in fences', () => {
    const old = '/** @deprecated Say hello. */\nexport const hail = 1;\n';
    const uses = "import { hail } from './names';\nexport const used = hail;\nexport function";
    const changes = {
      [`${helloLesson}/starter/src/names.ts`]: old,
      [`${helloLesson}/solution/src/names.ts`]: old,
      ...edited(`${helloLesson}/solution/src/greeting.ts`, 'export function', uses),
    };
    const fence = '```ts\nimport { hail } from "./src/names";\nexport const h = hail;\n```\n';
    const teaches = 'minutes: 5\nteachesDeprecated: This is what readers move away from.';
    const without = withBody(fence);
    expect(check({ ...changes, ...without }).findings).toHaveLength(4);
    expect(
      check({ ...changes, ...edited(page, 'minutes: 5', teaches, { ...helloSite, ...without }) })
        .findings,
    ).toEqual([]);
  });
});

describe('deprecated overloads', () => {
  it('are reported where they are called, and not where the function is imported', () => {
    const overloads = [
      '/** @deprecated Say whom. */',
      'export function hail(): string;',
      'export function hail(name: string): string;',
      "export function hail(name = 'you'): string {",
      '  return name;',
      '}',
      '',
    ].join('\n');
    const call = (argument: string) =>
      edited(
        `${helloLesson}/solution/src/greeting.ts`,
        'export function greeting(name: string): string {',
        `import { hail } from './names';\nexport function greeting(name: string): string {\n  hail(${argument});`,
      );
    const names = {
      [`${helloLesson}/starter/src/names.ts`]: overloads,
      [`${helloLesson}/solution/src/names.ts`]: overloads,
    };
    expect(check({ ...names, ...call('name') }).findings).toEqual([]);
    expect(check({ ...names, ...call('') }).findings).toEqual([
      expect.stringContaining(
        "greeting.ts:4:3: The signature '(): string' of 'hail' is deprecated.",
      ),
    ]);
  });
});

describe('fences', () => {
  it('are checked against packages and the solution, and mapped to the page', () => {
    const body =
      "```ts\nimport { greeting } from './src/greeting';\n// ---cut---\nconst n: number = greeting('a');\n```\n\n- item\n\n  ```tsx\n  const s: string = 1;\n  ```\n\n```yaml\nconst: 1\n```\n";
    expect(check(withBody(body))).toEqual({
      variants: 2,
      fences: 2,
      exempt: 0,
      findings: [
        `${page}:18:7: Type 'string' is not assignable to type 'number'. (TS2322)`,
        `${page}:24:9: Type 'string' is not assignable to type 'number'. (TS2322)`.replace(
          "'string' is not assignable to type 'number'",
          "'number' is not assignable to type 'string'",
        ),
      ],
    });
  });

  it('may be left out for a reason, as long as it holds', () => {
    const mistake = 'const n: number = "a";';
    const body = `\`\`\`ts no-check="shows a mistake"\n${mistake}\n\`\`\`\n\n\`\`\`ts no-check\n${mistake}\n\`\`\`\n\n\`\`\`ts no-check="was wrong once"\nconst n = 1;\n\`\`\`\n`;
    expect(check(withBody(body))).toEqual({
      variants: 2,
      fences: 0,
      exempt: 3,
      findings: [
        `${page}:19:1: no-check: found no reason, allowed: no-check="why not"`,
        `${page}:23:1: no-check is stale: this fence has no mistake; delete it`,
      ],
    });
  });

  it('are modules of their own, and quotes are checked where they come from', () => {
    const body =
      '```ts\nconst n = 1;\n```\n\n```ts\nconst n = 2;\n```\n\n```ts file=./solution/src/greeting.ts\n```\n';
    expect(check(withBody(body))).toMatchObject({ fences: 2, findings: [] });
  });

  it('stand on pages that must be MDX', () => {
    expect(check(withBody('a <b')).findings).toEqual([
      expect.stringMatching(`^${page}:\\d+:\\d+: not MDX: `),
    ]);
  });
});
