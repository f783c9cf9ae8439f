import { describe, expect, it } from 'vitest';
import { compileFile, type CompileError } from './compileFile';
import { run, thrownBy } from './testing';

const problemOf = (source: string, path = 'src/a.ts') =>
  thrownBy(() => compileFile(path, source)) as CompileError;

describe('TypeScript', () => {
  it('is gone from what runs', () => {
    const { a } = run(`
      interface Shape<T> { value: T }
      type Alias = Shape<number>;
      abstract class Base<T extends object> { constructor(protected readonly inner: T) {} abstract go(): T }
      class Real extends Base<{ n: number }> { override go(): { n: number } { return this.inner } }
      const cast = <T,>(value: unknown) => value as T;
      export const a = cast<Alias>({ value: new Real({ n: 1 }).go().n satisfies number }).value!;
    `);
    expect(a).toBe(1);
  });

  it('knows enums and parameter properties', () => {
    const { Color, p } = run(`
      export enum Color { Red, Green = 'g' }
      export const p = new (class { constructor(public x: number, private y = 2) {} sum() { return this.x + this.y } })(1).sum();
    `);
    expect(Color).toEqual({ 0: 'Red', Red: 0, Green: 'g' });
    expect(p).toBe(3);
  });

  it('drops imports that are used as types only, with or without `type`', () => {
    expect(
      run(`
        import type { A } from 'not-there';
        import { type B, C } from 'nor-here';
        import D from 'nowhere';
        export const x: A | B | C | typeof D = 1;
      `).x,
    ).toBe(1);
  });

  it('keeps an import that is used as a value, also if it is a type elsewhere', () => {
    expect(
      run(`import { C } from 'p'; let c: C; export const x = new C().n;`, {
        p: {
          C: class {
            n = 5;
          },
        },
      }).x,
    ).toBe(5);
  });

  it('compiles JSX with the automatic runtime', () => {
    const file = compileFile('src/View.tsx', 'export const View = () => <b title="x">{1}</b>;');
    expect(file.code).toContain('"specifier":"react/jsx-runtime"');
  });
});

describe('a file that can’t be read', () => {
  it.each([
    ['const a: = 3;', 1, 10, 'Unexpected token.'],
    ['\n\nfunction f() {', 3, 15, 'Unexpected token'],
    ['const s = `abc', 1, 12, 'Unterminated template.'],
    ['let a: number = 1;\nlet a: string = 2;', 2, 5, "Identifier 'a' has already been declared"],
    ['if (x { }', 1, 7, 'Unexpected token, expected ")"'],
    ['export { nothing };', 1, 10, "Export 'nothing' is not defined"],
    ['@decorated class A {}', 1, 1, "Unexpected character '@'"],
  ])('%j', (source, line, column, message) => {
    const problem = problemOf(source);
    expect(problem.name).toBe('CompileError');
    expect(problem).toMatchObject({ path: 'src/a.ts', line, column });
    expect(problem.message).toContain(message);
    expect(problem.message).not.toContain('src/a.ts');
    expect(problem.frame).toContain(`> ${line} | `);
  });

  it.each([
    ['const x = 1;\nconst y = await x;', 2, 11, '`await` outside of a function'],
    ['for await (const x of y) {}', 1, 1, '`await` outside of a function'],
    ['export const here = import.meta.url;', 1, 21, '`import.meta` is not available'],
    ['const n: number = 1;\nexport namespace N { export const a = 1 }', 2, 1, '`namespace N`'],
    ["import { a } from './b';\nconst t: number = 1; a = t;", 2, 22, '`a` is imported'],
    ["import * as ns from './b';\nns++;", 2, 1, '`ns` is imported'],
    ["import a from './b';\nfor ([a] of []) {}", 2, 7, '`a` is imported'],
  ])('says why not: %j', (source, line, column, message) => {
    expect(problemOf(source)).toMatchObject({
      line,
      column,
      message: expect.stringContaining(message),
    });
  });

  it('allows `await` where a function is around it', () => {
    expect(() =>
      compileFile('a.ts', 'const f = async () => { await 1; for await (const x of []) x; };'),
    ).not.toThrow();
  });
});

describe('data files', () => {
  it('gives YAML as the default export', () => {
    const file = compileFile('app-config.yaml', 'a:\n  - 1\n  - b: &x yes\n  - *x\n');
    expect(file.code).toContain(JSON.stringify(JSON.stringify({ a: [1, { b: 'yes' }, 'yes'] })));
  });

  it.each([
    ['a: 1\nb: [1, 2\nc: 3', 3, 'Not valid YAML'],
    ['a: 1\n b: 2', 1, 'Not valid YAML'],
    ['a: 1\na: 2', 2, 'Not valid YAML: Map keys must be unique'],
    ['a: 1\n---\nb: 2\n', 2, 'several YAML documents'],
    ['a: *missing\n', 1, 'Not valid YAML'],
  ])('refuses %j', (source, line, message) => {
    expect(problemOf(source, 'app-config.yaml')).toMatchObject({
      line,
      message: expect.stringContaining(message),
    });
  });

  it.each([
    ['{"a": 1,}', 1, 9],
    ['{\n  "a": [1 2]\n}', 2, 11],
    ['{\n  a: 1\n}', 2, 3],
    ['{"a": tru}', 1, 7],
    ['[1, 2', 1, 6],
    ['', 1, 1],
    ['{} {}', 1, 4],
    ["{'a': 1}", 1, 2],
    ['{"a" 1}', 1, 6],
    ['[,]', 1, 2],
    ['}', 1, 1],
  ])('refuses the JSON %j at %i:%i', (source, line, column) => {
    expect(problemOf(source, 'data.json')).toMatchObject({
      line,
      column,
      message: expect.stringContaining('Not valid JSON'),
    });
  });
});
