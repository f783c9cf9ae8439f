import { describe, expect, it } from 'vitest';
import { createCompiler } from './compiler';
import { programOf, thrownBy } from './testing';

/** Marks the place where an error is expected: it stands right before that column. */
const MARK = '/*here*/';

/** Runs `export function go` of a source with a mark, and gives where the mark is and where the stack says it is. */
function placesIn(marked: string, builtins?: Record<string, unknown>) {
  const [before = ''] = marked.split(MARK);
  const source = marked.replace(MARK, '');
  const program = programOf({ 'src/a.ts': source }, builtins);
  const error = thrownBy(() => (program.load('src/a.ts').go as () => unknown)());
  const lines = before.split('\n');
  const [frame] = program.compiler.mapStack(error.stack!);
  return {
    expected: { path: 'src/a.ts', line: lines.length, column: lines.at(-1)!.length + 1 },
    frame,
  };
}

describe('a stack on Node.js leads to the exact place in the source', () => {
  it.each([
    [
      'after types',
      'export function go(this: void, a: { b: string } = { b: "" }): never { throw /*here*/new Error(a.b as string); }',
    ],
    [
      'after generics',
      'type T<X> = { x: X };\nexport const go = <T extends object, U = Array<T>>(t?: T, u?: U): never => { throw /*here*/new TypeError(); };',
    ],
    [
      'in a line with an import',
      "import { x } from 'p'; export function go() { x(); x({ x }); throw /*here*/new Error(); }",
    ],
    [
      'in a call of an import',
      "import { x } from 'p';\nexport function go(): void {\n  const y: number = 1; /*here*/x.no(y);\n}".replace(
        '/*here*/x.no',
        'x./*here*/no',
      ),
    ],
    [
      'in a call that is no function',
      "import { n } from 'p';\nexport function go(): void {\n  const y: number = 1; /*here*/n(y);\n}",
    ],
    [
      'in a guarded loop',
      'export function go() {\n  for (const i of [1] as number[]) while (i) { const t: T = i; throw /*here*/new Error(); }\n}\ntype T = number;',
    ],
    [
      'in a loop without a block',
      'export function go() { for (const i of [1]) if (i as number) throw /*here*/new Error(); else void 0; }',
    ],
    [
      'below types of many lines',
      'interface A {\n  b: string;\n  c(d: number): void;\n}\ntype E =\n  | 1\n  | 2;\nexport function go(e: E = 1, a?: A) {\n  return (a as any)./*here*/c(e);\n}',
    ],
    [
      'below imports of many lines',
      "import {\n  n,\n  type Q,\n  x,\n} from 'p';\nexport function go() { n; x(); const q: Q = 1 as any; throw /*here*/new Error(); }",
    ],
    [
      'in a class',
      'class Store<T extends object> { private items: T[] = []; get(id: number): T { return this.items[id]!./*here*/missing as T } }\nexport const go = () => new Store<{ missing: never }>().get(1);',
    ],
    [
      'in a template',
      'export const go = (a?: { b: string }) => `x ${1 as number} ${a!./*here*/b}`;',
    ],
    [
      'behind templates that begin with an expression',
      'const a = (x: number): string => `${x}${x}`; const b = ``;\nexport const go = (n: number = 1) => { `${a(n as any)}`; `${n}`; throw /*here*/new Error(`${a}`); };',
    ],
    [
      'in an async arrow that throws at once',
      'export const go = () => { const f = (x: unknown): x is string => { throw /*here*/new Error(); }; f(1); };',
    ],
    [
      'in a default export',
      'export const go = () => d(1);\nfunction d<T>(x: T): T { throw /*here*/new Error(); }\nexport default d;',
    ],
  ])('%s', (_, source) => {
    const p = { x: Object.assign(() => 1, {}), n: 1 };
    const { frame, expected } = placesIn(source, { p });
    expect(frame).toMatchObject(expected);
  });

  it('in files with Windows line ends, and with a #! line', () => {
    const source = "#!/usr/bin/env node\r\nimport { x } from 'p';\r\nx;\r\nthrow new Error();";
    const program = programOf({ 'src/a.ts': source }, { p: { x: 1 } });
    const error = thrownBy(() => program.load('src/a.ts'));
    expect(program.compiler.mapStack(error.stack!)).toEqual([
      { path: 'src/a.ts', line: 4, column: 7 },
    ]);
  });

  it('at the first line of a module, behind the wrapper', () => {
    const program = programOf({
      'src/a.ts': "const x: number = 1; throw new RangeError('x' + x);",
    });
    const error = thrownBy(() => program.load('src/a.ts'));
    expect(program.compiler.mapStack(error.stack!)).toEqual([
      { path: 'src/a.ts', line: 1, column: 28 },
    ]);
  });

  it('names the functions', () => {
    const program = programOf({
      'src/a.ts':
        'export const plugin = { init(): void { inner(); } };\nfunction inner(): never { throw new Error(); }\nexport function go() { new Thing().run(); }\nclass Thing { run() { [1].map(n => plugin.init()); } }',
    });
    const error = thrownBy(() => (program.load('src/a.ts').go as () => void)());
    expect(program.compiler.mapStack(error.stack!).map(f => f.functionName)).toEqual([
      'inner',
      'init',
      undefined,
      'Thing.run',
      'go',
    ]);
  });

  it('follows an async call', async () => {
    const program = programOf({
      'src/a.ts':
        'async function inner(x: number) {\n  await null;\n  throw new Error(`${x}`);\n}\nexport async function go() {\n  await inner(1);\n}',
    });
    const error = await (program.load('src/a.ts').go as () => Promise<void>)().catch(
      (e: Error) => e,
    );
    expect(program.compiler.mapStack((error as Error).stack!)).toEqual([
      { path: 'src/a.ts', line: 3, column: 9, functionName: 'inner' },
      { path: 'src/a.ts', line: 6, column: 3, functionName: 'go' },
    ]);
  });
});

/** Recorded in Chromium 156 and Firefox 153 ESR from these two files. */
const FILES = {
  'checks.test.ts': `import { it, expect } from 'vitest';
import plugin, { start } from './src/a';
class Store<T extends object> { items: T[] = []; get(id: number): T { return this.items[id]!.missing.deeper as T } }
it('sync', () => { plugin.init({ a: 1 } as never); });
it('async', async () => { await start<string>('x'); });
it('class', () => { new Store<{ missing: never }>().get(1); });
it('not a function', () => { (start as any)['nope'](); });
it('import no function', () => { plugin(); });
it('expect', () => { expect(1).toBe(2); });`,
  'src/a.ts': `type Deps = { a?: number };
export default { init(deps: Deps): void { const f = <T,>(x: T): T => { throw new TypeError('in ' + String(x)); }; f(deps); } };
export async function start<T>(x: T): Promise<void> { await null; [1].map((n: number) => { throw new Error(\`at \${n} \${x}\`); }); }`,
};

describe('a recorded stack', () => {
  const compiler = createCompiler();
  compiler.compile(FILES);
  const at = (path: string, line: number, column: number, functionName?: string) => ({
    path,
    line,
    column,
    ...(functionName ? { functionName } : {}),
  });

  it.each([
    [
      'Firefox: a method, an arrow function, a check',
      'f@stagecraft:///2/src/a.ts:2:78\ninit@stagecraft:///2/src/a.ts:2:116\n__module__/<@stagecraft:///1/checks.test.ts:4:61\nAo/<@blob:http://localhost/f5933efa line 1 > eval:64:8157\n',
      [at('src/a.ts', 2, 78, 'f'), at('src/a.ts', 2, 116, 'init'), at('checks.test.ts', 4, 27)],
    ],
    [
      'Firefox: an async function and a callback in it',
      'start/<@stagecraft:///2/src/a.ts:3:62\nasync*start@stagecraft:///2/src/a.ts:3:43\n',
      [at('src/a.ts', 3, 98, 'start'), at('src/a.ts', 3, 71, 'start')],
    ],
    [
      'Firefox: a class method',
      'get@stagecraft:///1/checks.test.ts:3:37\n__module__/<@stagecraft:///1/checks.test.ts:6:49\n',
      [at('checks.test.ts', 3, 71, 'get'), at('checks.test.ts', 6, 53)],
    ],
    [
      'Firefox: an imported value that is no function',
      '__module__/<@stagecraft:///1/checks.test.ts:8:79\n',
      [at('checks.test.ts', 8, 34)],
    ],
    [
      'Chromium: a method, an arrow function, a check, and the framework in eval',
      'TypeError: in [object Object]\n    at f (stagecraft:///2/src/a.ts:2:78)\n    at Object.init [as run] (stagecraft:///2/src/a.ts:2:115)\n    at eval (stagecraft:///1/checks.test.ts:4:61)\n    at eval (eval at <anonymous> (blob:http://localhost/4099:1:9), <anonymous>:64:8157)\n    at new Promise (<anonymous>)',
      [at('src/a.ts', 2, 78, 'f'), at('src/a.ts', 2, 115, 'init'), at('checks.test.ts', 4, 27)],
    ],
    [
      'Chromium: async frames',
      'Error: at 1 x\n    at eval (stagecraft:///2/src/a.ts:3:62)\n    at Array.map (<anonymous>)\n    at start (stagecraft:///2/src/a.ts:3:43)\n    at async eval (stagecraft:///1/checks.test.ts:5:43)\n    at async Object.start (stagecraft:///2/src/a.ts:3:43)',
      [
        at('src/a.ts', 3, 98),
        at('src/a.ts', 3, 71, 'start'),
        at('checks.test.ts', 5, 27),
        at('src/a.ts', 3, 71, 'start'),
      ],
    ],
  ])('%s', (_, stack, frames) => {
    expect(compiler.mapStack(stack)).toEqual(frames);
  });
});

describe('mapStack', () => {
  it('maps stacks of what a file was before', () => {
    const compiler = createCompiler();
    const stackOf = (source: string) => {
      const { code } = compiler.compile({ 'src/a.ts': source });
      const url = /sourceURL=(.*)$/.exec(code['src/a.ts']!)![1];
      return `Error\n    at f (${url}:2:10)`;
    };
    const old = stackOf('let x: number;\nx = 1;      throw new Error()');
    const now = stackOf('let x;\nx = 1 as number; throw new Error()');
    expect(compiler.mapStack(old)).not.toEqual(compiler.mapStack(now));
    expect(compiler.mapStack(old)).toMatchObject([{ path: 'src/a.ts', line: 2 }]);
  });

  it('leaves out everything but learners’ files', () => {
    const stack =
      'Error\n    at f (blob:https://x/1:1:1)\n    at g (<anonymous>)\n    at h (stagecraft:///99/src/a.ts:1:1)';
    expect(createCompiler().mapStack(stack)).toEqual([]);
  });

  it('finds paths with spaces', () => {
    const program = programOf({ 'src/my plugin (1).ts': 'throw new Error()' });
    const error = thrownBy(() => program.load('src/my plugin (1).ts'));
    expect(program.compiler.mapStack(error.stack!)).toMatchObject([
      { path: 'src/my plugin (1).ts', line: 1, column: 7 },
    ]);
  });
});

describe('createCompiler', () => {
  it('compiles a file again only if it has changed', () => {
    const compiler = createCompiler();
    const first = compiler.compile({ 'a.ts': '1', 'b.ts': '2' }).code;
    const second = compiler.compile({ 'a.ts': '1', 'b.ts': '3' }).code;
    expect(second['a.ts']).toBe(first['a.ts']);
    expect(second['b.ts']).not.toBe(first['b.ts']);
  });

  it('reports every file’s problem and gives the code of the others', () => {
    const { code, problems } = createCompiler().compile({
      'a.ts': 'let',
      'b.yaml': 'a: [',
      'c.ts': '1',
    });
    expect(problems.map(p => p.path)).toEqual(['a.ts', 'b.yaml']);
    expect(Object.keys(code)).toEqual(['c.ts']);
  });
});
