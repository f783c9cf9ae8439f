import { describe, expect, it } from 'vitest';
import { programOf } from '../compiler/testing';
import { runNatively } from './native.testing';

function runHere(files: Record<string, string>) {
  try {
    return { exports: { ...programOf(files).load('src/main.mjs') } };
  } catch (error) {
    return { error: (error as Error).message, name: (error as Error).name };
  }
}

const bothWays = async (files: Record<string, string>) => ({
  here: JSON.parse(JSON.stringify(runHere(files))) as unknown,
  native: await runNatively(files),
});

describe('modules behave as in Node.js', () => {
  it.each<[string, Record<string, string>]>([
    [
      'live bindings',
      {
        'src/main.mjs':
          "import { n, up } from './n.mjs'; const before = n; up(); export const seen = [before, n];",
        'src/n.mjs': 'export let n = 1; export function up() { n += 1 }',
      },
    ],
    [
      'imports run first, in order, wherever they stand',
      {
        'src/main.mjs':
          "globalThis.log = [...(globalThis.log ?? []), 'main']; import './a.mjs'; import './b.mjs'; export const log = globalThis.log; delete globalThis.log;",
        'src/a.mjs': "globalThis.log = ['a'];",
        'src/b.mjs': "import './a.mjs'; globalThis.log.push('b');",
      },
    ],
    [
      'a cycle that calls a hoisted function',
      {
        'src/main.mjs':
          "import { b } from './b.mjs'; export function a() { return 'a' } export const result = b;",
        'src/b.mjs': "import { a } from './main.mjs'; export const b = a() + 'b';",
      },
    ],
    [
      'a cycle with a default function',
      {
        'src/main.mjs':
          "import { b } from './b.mjs'; export default function () { return 'd' } export const result = b;",
        'src/b.mjs': "import d from './main.mjs'; export const b = d() + d.name;",
      },
    ],
    [
      'a cycle that is used later only',
      {
        'src/main.mjs':
          "import { b } from './b.mjs'; export const a = 1; export const result = b();",
        'src/b.mjs': "import { a } from './main.mjs'; export const b = () => a + 1;",
      },
    ],
    [
      'a cycle over var',
      {
        'src/main.mjs':
          "import { b } from './b.mjs'; export var a = 1; export const result = String(b);",
        'src/b.mjs': "import { a } from './main.mjs'; export const b = a;",
      },
    ],
    [
      're-exports of all kinds',
      {
        'src/main.mjs':
          "export * from './a.mjs'; export * as ns from './a.mjs'; export { x as y, default as d } from './a.mjs'; import { z } from './a.mjs'; export { z as zz };",
        'src/a.mjs': "export const x = 1; export default 2; export * from './b.mjs'",
        'src/b.mjs': 'export const z = 3; export default 4;',
      },
    ],
    [
      'names of default exports',
      {
        'src/main.mjs':
          "import f from './f.mjs'; import g from './g.mjs'; import c from './c.mjs'; import n from './n.mjs'; export const names = [f.name, g.name, c.name, n.name];",
        'src/f.mjs': 'export default () => {}',
        'src/g.mjs': 'export default async function* () {}',
        'src/c.mjs': 'export default class {}',
        'src/n.mjs': 'export default function named() {}',
      },
    ],
    [
      '`this` is undefined, in the module and in called imports',
      {
        'src/main.mjs':
          "import { f } from './f.mjs'; export const t = [typeof this, typeof f(), typeof f?.(), typeof f`x`];",
        'src/f.mjs': 'export function f() { return this }',
      },
    ],
    [
      'shadowed names stay what they are',
      {
        'src/main.mjs': `import { a } from './a.mjs';
        const o = { a, b: a };
        function f(a) { return a }
        const g = ({ a }, [b = a]) => [a, b];
        class K { a = a; ['x' + a]() { return a } }
        { let a = 'block'; o.block = a; { var q = a } }
        for (const a of ['loop']) o.loop = a;
        try { throw 'caught' } catch (a) { o.caught = a }
        (function a() { o.named = typeof a })();
        switch (1) { case 1: { const a = 'case'; o.case = a } }
        function h() { if (true) { var a = 'hoisted' } return a }
        a: for (;;) { break a }
        const { a: renamed = a } = {};
        export { a as again, o, renamed };
        export const results = [f(1), g({ a: 1 }, []), new K().a, Object.keys(K.prototype), new K().xA(), h(), q, ((x = a) => x)(), typeof a, \`\${a}\`];`,
        'src/a.mjs': "export const a = 'A';",
      },
    ],
    [
      'calls at the start of a line without semicolons',
      {
        'src/main.mjs':
          "import { f } from './f.mjs'\nconst o = []\nf(o)\nf(o)\nif (o) f(o)\nelse f(o)\nconst x = o\nf`x`\nexport { o }\n",
        'src/f.mjs': 'export const f = o => { if (o.raw === undefined) o.push(o.length) }',
      },
    ],
    [
      'any name may be declared again',
      {
        'src/main.mjs':
          'const require = 1, module = 2, exports = 3, guard = 4; function publish() { return 5 } export const all = [require, module, exports, guard, publish()];',
      },
    ],
    [
      'a module that throws',
      {
        'src/main.mjs': "import './a.mjs';",
        'src/a.mjs': "throw new TypeError('from a');",
      },
    ],
    [
      'a string as a name',
      {
        'src/main.mjs': "import { 'a b' as c } from './a.mjs'; export { c };",
        'src/a.mjs': "const x = 1; export { x as 'a b' };",
      },
    ],
    [
      'dynamic import of the same module',
      {
        'src/main.mjs':
          "import * as ns from './a.mjs'; export let same; import('./a.mjs'); export const keys = Object.keys(ns); export const tag = ns[Symbol.toStringTag]; export const proto = Object.getPrototypeOf(ns);",
        'src/a.mjs': 'export const b = 1; export default 2;',
      },
    ],
  ])('%s', async (_, files) => {
    const { here, native } = await bothWays(files);
    expect(native).not.toBeNull();
    expect(here).toEqual(native);
  });

  it('says how to re-export a type, which nothing tells from a value', () => {
    const { error } = runHere({
      'src/main.mjs': "export { Shape } from './types';",
      'src/types.ts': 'export interface Shape {}\nexport const round = 1;',
    }) as { error: string };
    expect(error).toContain('If it is a type, write `export type { Shape }`.');
  });

  it('refuses to read a binding too early, and says how the circle goes', async () => {
    const { here, native } = await bothWays({
      'src/main.mjs': "import { b } from './b.mjs'; export const a = 1; b;",
      'src/b.mjs': "import './c.mjs'; export const b = 1;",
      'src/c.mjs': "import { a } from './main.mjs'; export const c = a;",
    });
    expect(native).toEqual({
      name: 'ReferenceError',
      error: "Cannot access 'a' before initialization",
    });
    expect(here).toEqual({
      name: 'ReferenceError',
      error: expect.stringMatching(
        /^Cannot access 'a' before initialization: .*src\/main\.mjs → src\/b\.mjs → src\/c\.mjs → src\/main\.mjs/,
      ),
    });
  });

  it.each<[string, Record<string, string>, RegExp]>([
    [
      'a named export',
      { 'src/main.mjs': "import { tod } from './a.mjs'; tod;" },
      /src\/main\.mjs:1 imports `tod` from '\.\/a\.mjs', which has no such export\. Did you mean `todo`\?/,
    ],
    [
      'a default export',
      { 'src/main.mjs': "import d from './a.mjs'; d;" },
      /imports the default export from '\.\/a\.mjs', which has no default export\. It exports `todo`\./,
    ],
    ['a re-export', { 'src/main.mjs': "export { other } from './a.mjs';" }, /imports `other`/],
    [
      'one behind export *',
      {
        'src/main.mjs': "import { nope } from './star.mjs'; nope;",
        'src/star.mjs': "export * from './a.mjs';",
      },
      /imports `nope`/,
    ],
  ])('checks, before any code runs, that there is %s', async (_, files, message) => {
    const all = { ...files, 'src/a.mjs': "export const todo = 1; throw new Error('It ran.');" };
    const { here, native } = await bothWays(all);
    expect(native).toMatchObject({
      name: 'SyntaxError',
      error: expect.stringContaining('does not provide an export named'),
    });
    expect(here).toMatchObject({ name: 'ModuleError', error: expect.stringMatching(message) });
  });
});
