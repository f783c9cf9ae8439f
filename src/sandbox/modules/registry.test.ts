import { describe, expect, it } from 'vitest';
import { programOf, run, thrownBy } from '../compiler/testing';
import type { ModuleError } from './messages';

const load = (files: Record<string, string>, builtins?: Record<string, unknown>) =>
  programOf(files, builtins).load('src/a.ts');

describe('a relative import finds', () => {
  it.each([
    ['./b', 'src/b.ts'],
    ['./b', 'src/b.tsx'],
    ['./b', 'src/b.js'],
    ['./b', 'src/b/index.ts'],
    ['./b.ts', 'src/b.ts'],
    ['./b.js', 'src/b.ts'],
    ['./b.jsx', 'src/b.tsx'],
    ['./b.mjs', 'src/b.mts'],
    ['../b', 'b.ts'],
    ['./lib/../b', 'src/b.ts'],
    ['.', 'src/index.ts'],
    ['..', 'index.ts'],
    ['./b.service', 'src/b.service.ts'],
  ])('%s → %s', (specifier, path) => {
    expect(
      load({ 'src/a.ts': `export { x } from '${specifier}';`, [path]: 'export const x = 1;' }).x,
    ).toBe(1);
  });

  it('a JSON file, by default and by name', () => {
    const a = load({
      'src/a.ts':
        "import data, { list } from './data.json' with { type: 'json' }; export { data, list };",
      'src/data.json': '{"list": [1], "__proto__": 2, "a-b": 3}',
    });
    expect(a.list).toEqual([1]);
    expect(Object.keys(a.data as object)).toEqual(['list', '__proto__', 'a-b']);
  });

  it('a YAML file', () => {
    const a = load({
      'src/a.ts':
        "import config from '../app-config.yaml'; export const port = config.backend.listen;",
      'app-config.yaml': 'backend:\n  listen: 7007\n',
    });
    expect(a.port).toBe(7007);
  });

  it('an empty YAML file as null', () => {
    expect(
      load({ 'src/a.ts': "import c from './c.yaml'; export { c };", 'src/c.yaml': '# nothing\n' })
        .c,
    ).toBeNull();
  });
});

describe('an import of what is not there says so', () => {
  const failure = (files: Record<string, string>, builtins?: Record<string, unknown>) =>
    thrownBy(() => load(files, builtins)) as ModuleError;

  it('names the file, the line, what there is and what is close', () => {
    const error = failure({
      'src/a.ts': "import type { T } from './types';\n\nimport { x } from './todos'; x;",
      'src/todo.ts': '',
      'README.md': '',
    });
    expect(error.message).toBe(
      "Cannot find './todos' imported from src/a.ts:3. There are: README.md, src/todo.ts; did you mean './todo'?",
    );
    expect(error.where).toEqual({ path: 'src/a.ts', line: 3, column: 19 });
  });

  it('finds what is close in another folder', () => {
    expect(
      failure({ 'src/a.ts': "import './router';", 'src/service/router.ts': '' }).message,
    ).not.toContain('undefined');
    expect(
      failure({ 'src/a.ts': "import '../lib/routr';", 'lib/router.ts': '' }).message,
    ).toContain("did you mean '../lib/router'?");
  });

  it('says when the import leads out of the plugin', () => {
    expect(failure({ 'src/a.ts': "import '../../x';" }).message).toContain(
      'It leads out of the plugin’s folder.',
    );
  });

  it('lists the packages', () => {
    const builtins = {
      express: {},
      '@backstage/errors': {},
      '@backstage/backend-defaults/database': {},
      'node:fs': {},
      'stagecraft:backend': {},
    };
    expect(failure({ 'src/a.ts': "import fs from 'fs-extra'; fs;" }, builtins).message).toBe(
      '`fs-extra` is not part of this sandbox. It has: @backstage/backend-defaults, @backstage/errors, express.',
    );
    expect(
      failure({ 'src/a.ts': "import { E } from '@backstage/error'; E;" }, builtins).message,
    ).toContain('Did you mean `@backstage/errors`?');
    expect(
      failure({ 'src/a.ts': "import '@backstage/backend-defaults/databse';" }, builtins).message,
    ).toContain(
      'Did you mean `@backstage/backend-defaults/database`? It has: @backstage/backend-defaults/database.',
    );
    expect(failure({ 'src/a.ts': "import 'node:child_process';" }, builtins).message).toContain(
      'It has: node:fs.',
    );
  });

  it('knows what a package does not export', () => {
    const error = failure(
      {
        'src/a.ts':
          "import { createBackendPlugn } from '@backstage/backend-plugin-api';\ncreateBackendPlugn();",
      },
      { '@backstage/backend-plugin-api': { createBackendPlugin() {}, coreServices: {} } },
    );
    expect(error.message).toBe(
      "src/a.ts:1 imports `createBackendPlugn` from '@backstage/backend-plugin-api', which has no such export. Did you mean `createBackendPlugin`?",
    );
    expect(error.where).toEqual({ path: 'src/a.ts', line: 1, column: 10 });
  });

  it('says why nothing comes out of a file that exports types alone', () => {
    const error = failure({
      'src/a.ts': "import { point } from './b';\npoint;",
      'src/b.ts': "export type { point } from './c';",
      'src/c.ts': 'export const point = 1;',
    });
    expect(error.message).toBe(
      "src/a.ts:1 imports `point` from './b', which has no such export. It exports no values: `export type` leaves them out.",
    );
  });

  it('knows packages of which the sandbox has a part', () => {
    const icons = { RiAddLine() {}, RiHomeLine() {} };
    const error = failure(
      { 'src/a.ts': "import { RiHome2Line } from '@remixicon/react';\nRiHome2Line();" },
      { '@remixicon/react': icons },
    );
    expect(error.message).toBe(
      "src/a.ts:1 imports `RiHome2Line` from '@remixicon/react', which is not among the 2 icons that this sandbox has. Did you mean `RiHomeLine`? A real app has the whole package. Here are: RiAddLine, RiHomeLine.",
    );
  });

  it('leaves imports alone that are types only', () => {
    const a = load(
      { 'src/a.ts': "import { Missing, there } from 'p'; export const x: Missing = there;" },
      { p: { there: 1 } },
    );
    expect(a.x).toBe(1);
  });

  it('refuses other files', () => {
    expect(
      failure({ 'src/a.ts': "import text from '../README.md'; text;", 'README.md': '# Hi' })
        .message,
    ).toBe(
      "README.md can't be imported: only TypeScript, JavaScript, JSON, YAML and CSS files can.",
    );
    expect(run('export const x = 1;').x).toBe(1);
  });

  it('throws the same again', () => {
    const program = programOf({
      'src/a.ts': "import './nope';",
      'src/b.ts': "throw new Error('once')",
    });
    const twice = (path: string) => [
      thrownBy(() => program.load(path)),
      thrownBy(() => program.load(path)),
    ];
    const [first, second] = twice('src/b.ts');
    expect(second).toBe(first);
    const [missing, again] = twice('src/a.ts');
    expect(again!.message).toBe(missing!.message);
  });

  it('knows its own files', () => {
    expect(thrownBy(() => programOf({ 'src/a.ts': '' }).load('src/index.ts')).message).toBe(
      'There is no file src/index.ts. There are: src/a.ts',
    );
  });
});

describe('dynamic import', () => {
  it('resolves with the namespace, default and all', async () => {
    const a = load(
      {
        'src/a.ts': "export const b = import('./b'), p = import('p');",
        'src/b.ts': 'export default 1; export const x = 2;',
      },
      { p: Object.assign(() => 3, { y: 4 }) },
    );
    expect({ ...(await (a.b as Promise<object>)) }).toEqual({ default: 1, x: 2 });
    const p = (await (a.p as Promise<unknown>)) as { default(): number; y: number };
    expect([p.default(), p.y]).toEqual([3, 4]);
  });

  it('rejects with what a static import would have thrown', async () => {
    const a = load({
      'src/a.ts': 'export const b = (name: string) => import(name);',
      'src/b.ts': "throw new RangeError('b')",
    });
    const go = a.b as (name: string) => Promise<unknown>;
    await expect(go('./b')).rejects.toThrow(RangeError);
    await expect(go('./c')).rejects.toThrow("Cannot find './c' imported from src/a.ts");
    await expect(go('left-pad')).rejects.toThrow('`left-pad` is not part of this sandbox');
  });
});

describe('CommonJS', () => {
  it('works among learners’ files', () => {
    const a = load({
      'src/a.ts': "import c, { x } from './c'; export { c, x };",
      'src/c.js':
        "const { y } = require('./d'); module.exports = { x: y + 1 }; exports.ignored = 1;",
      'src/d.js': 'exports.y = 1; exports.self = this === exports;',
    });
    expect(a.x).toBe(2);
    expect(a.c).toEqual({ x: 2 });
  });

  it('is checked when it has run', () => {
    const files = { 'src/a.ts': "import { z } from './c'; z;", 'src/c.js': 'exports.zz = 1;' };
    expect(thrownBy(() => load(files)).message).toContain('Did you mean `zz`?');
  });

  it('knows `import =` and `export =`', () => {
    const a = load({
      'src/a.ts': "import c = require('./c'); export const x = c.x;",
      'src/c.ts': 'const c: { x: number } = { x: 1 }; export = c;',
    });
    expect(a.x).toBe(1);
  });
});
