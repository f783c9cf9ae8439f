import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import ts from 'typescript';
import { loadCourse } from '../../loader/loadCourse';
import { helloLesson, type SiteFiles, writeSite } from '../../testing/site';
import { SharedSources } from '../../typecheck/host';
import { compilerOptions } from '../../typecheck/options';
import { changed, goodLesson, shown } from '../testing/goodLesson';
import type { Lesson } from '../../types';
import { deprecatedIn } from './deprecated';
import { factsAsMarkdown, factsOf } from './facts';
import { courseProgram } from './sources';

// One for all tests: reading the types of Backstage takes a second.
const shared = new SharedSources(process.cwd(), compilerOptions(process.cwd()));

beforeAll(() => {
  // The same for ESLint's rule and the checker.
  const warm = "import { createApiRef } from '@backstage/frontend-plugin-api';\ncreateApiRef();\n";
  const file = path.join(process.cwd(), 'docs/warm.ts');
  const lesson = { folder: path.dirname(file) } as Lesson;
  const sources = { roots: new Map([[file, warm]]), resolve: () => undefined };
  const program = ts.createProgram({
    rootNames: [file],
    options: shared.options,
    host: shared.hostFor(sources),
  });
  deprecatedIn({ program, sources: [{ file, lesson, part: 'fence' }] }, process.cwd());
});

function programOf(changes: SiteFiles) {
  const siteDir = writeSite({ ...goodLesson, ...changes });
  const { lessons } = loadCourse(siteDir);
  return { siteDir, folder: path.join(siteDir, helloLesson), code: courseProgram(shared, lessons) };
}

function deprecations(changes: SiteFiles): string[] {
  const { siteDir, folder, code } = programOf(changes);
  return deprecatedIn(code, siteDir).map(finding => shown(finding, folder));
}

/** A function with two overloads, of which one is deprecated. */
const overloads = `/** Greets by name. */
export function hail(name: string): string;
/** @deprecated Give the name alone. */
export function hail(name: string, times: number): string;
export function hail(name: string): string {
  return name;
}
`;
const greet = (call: string) =>
  `import { hail } from './names';\n\nexport function greeting(name: string): string {\n  return ${call};\n}\n`;

const withOverloads = (files: SiteFiles): SiteFiles => ({
  [`${helloLesson}/starter/src/names.ts`]: overloads,
  [`${helloLesson}/solution/src/names.ts`]: overloads,
  ...files,
});
const solution = `${helloLesson}/solution/src/greeting.ts`;
const withFence = (code: string) =>
  changed('index.mdx', "export const greeting: string = 'Hello';", code);

describe('deprecatedIn', () => {
  it('finds a deprecated overload, and leaves its sister alone', () => {
    expect(deprecations(withOverloads({ [solution]: greet('hail(name)') }))).toEqual([]);
    expect(deprecations(withOverloads({ [solution]: greet('hail(name, 2)') }))).toEqual([
      'solution/src/greeting.ts:4: deprecated: `hail` is deprecated. Give the name alone.',
    ]);
  });

  it('finds what the installed packages have deprecated', () => {
    const code =
      "import { createApiRef } from '@backstage/frontend-plugin-api';\n\nexport const ref = createApiRef<string>({ id: 'x' });";
    expect(deprecations(withFence(code))).toEqual([
      expect.stringMatching(/^index\.mdx:\d+: deprecated: `createApiRef` is deprecated\. Use/),
    ]);
    const instead = code.replace("({ id: 'x' })", "().with({ id: 'x', pluginId: 'x' })");
    expect(deprecations(withFence(instead))).toEqual([]);
  });

  it.each(['starter', 'wrong/nobody'])('looks into %s', folder => {
    const file = `${helloLesson}/${folder}/src/greeting.ts`;
    expect(deprecations(withOverloads({ [file]: greet('hail(name, 2)') }))).toEqual([
      `${folder}/src/greeting.ts:4: deprecated: \`hail\` is deprecated. Give the name alone.`,
    ]);
  });

  it('looks into the checks', () => {
    const edit = changed(
      'checks.test.ts',
      "'./src/greeting';",
      "'./src/greeting';\nimport { hail } from './src/names';\n\nhail('you', 2);",
    );
    expect(deprecations(withOverloads(edit))).toEqual([
      'checks.test.ts:5: deprecated: `hail` is deprecated. Give the name alone.',
    ]);
  });

  it('heeds no comment that would switch it off', () => {
    const code = `/* eslint-disable */\n${greet('hail(name, 2)')}`;
    expect(deprecations(withOverloads({ [solution]: code }))).toHaveLength(1);
  });

  it('leaves lessons alone whose subject it is', () => {
    const edit = changed(
      'index.mdx',
      'minutes: 10',
      'minutes: 10\nteachesDeprecated: It is what this lesson migrates from.',
    );
    expect(deprecations(withOverloads({ ...edit, [solution]: greet('hail(name, 2)') }))).toEqual(
      [],
    );
  });
});

describe('factsOf', () => {
  const code = (lines: string[]) => withFence(lines.join('\n'));

  it('lists the names that a lesson imports, with the members it uses', () => {
    const { code: program } = programOf(
      code([
        "import { createBackendPlugin, coreServices as services } from '@backstage/backend-plugin-api';",
        "import type { FetchApi } from '@backstage/frontend-plugin-api';",
        'export const parts = [createBackendPlugin, services.logger, services.database];',
        'export type Api = FetchApi;',
      ]),
    );
    const facts = factsOf(program);
    expect(facts.findings).toEqual([]);
    expect(facts.lessons).toEqual([
      {
        lesson: 'hello',
        apis: [
          {
            module: '@backstage/backend-plugin-api',
            name: 'coreServices',
            members: ['database', 'logger'],
          },
          { module: '@backstage/backend-plugin-api', name: 'createBackendPlugin', members: [] },
          { module: '@backstage/frontend-plugin-api', name: 'FetchApi', members: [] },
        ],
      },
    ]);
    expect(factsAsMarkdown(facts)).toContain(
      '## hello\n\n- `coreServices` (@backstage/backend-plugin-api): `database`, `logger`\n',
    );
  });

  it.each([
    ["import { createPlugin } from '@backstage/backend-plugin-api';", 'createPlugin of @backstage'],
    ["import { thing } from '@backstage/plugin-nowhere';", 'thing of @backstage/plugin-nowhere'],
    [
      "import { coreServices } from '@backstage/backend-plugin-api';\nexport const s = coreServices.loger;",
      'coreServices.loger',
    ],
  ])('finds names that the installed types have not: %s', (text, found) => {
    const { code: program, folder } = programOf(code([text]));
    expect(factsOf(program).findings.map(finding => shown(finding, folder))).toEqual([
      expect.stringMatching(new RegExp(`^index\\.mdx:\\d+: facts: ${found}`)),
    ]);
  });
});
