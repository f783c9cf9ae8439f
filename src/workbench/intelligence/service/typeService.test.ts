import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { typeRules } from '../build/rules';
import type { TypeInfo } from '../protocol';
import { createTypeService, type TypeService } from './typeService';

const lib = path.resolve(import.meta.dirname, '../../../../node_modules/typescript/lib');
const libs = Object.fromEntries(
  readdirSync(lib)
    .filter(name => /^lib\.(es|decorators|dom\.(async)?iterable).*\.d\.ts$/.test(name))
    .map(name => [`/lib/${name}`, readFileSync(path.join(lib, name), 'utf8')]),
);
const greeter = {
  '/node_modules/greeter/package.json': JSON.stringify({ name: 'greeter', types: 'index.d.ts' }),
  '/node_modules/greeter/index.d.ts': `
/** Greets someone. */
export declare function greet(name: string): string;
export interface Greeting { readonly to: string; readonly loud?: boolean }
/** @deprecated use greet */
export declare function hail(): void;
`,
};
const main = `import { greet } from 'greeter';
import { whom } from './other';

export const said = greet(whom);
`;
const other = `export const whom: string = 'you';
export interface Person { name: string }
`;

let service: TypeService;
beforeEach(() => {
  service = createTypeService(typeRules());
  service.addTypes({ ...libs, ...greeter });
  service.offer([{ module: 'greeter', values: ['greet'], types: ['Greeting'] }]);
  service.files({ 'src/main.ts': main, 'src/other.ts': other });
});

const edit = (text: string) => service.files({ 'src/main.ts': text });
const codes = (file = 'src/main.ts') =>
  service.problems(file).map(({ code, kind }) => `${kind} ${code}`);
const signature = (info: TypeInfo | undefined) => info?.signature.map(([text]) => text).join('');

describe('problems', () => {
  it('are none in sound files', () => {
    expect(codes()).toEqual([]);
    expect(codes('src/other.ts')).toEqual([]);
  });

  it('say where they are', () => {
    edit(`${main}const wrong: number = greet('a');\nexport { wrong };\n`);
    expect(service.problems('src/main.ts')).toMatchObject([
      { kind: 'error', code: 2322, line: 5, column: 7, message: expect.stringContaining('string') },
    ]);
  });

  it('name the last cause of a chain, and keep the whole', () => {
    edit(`import type { Greeting } from 'greeter';
const made: { wrapped: Greeting } = { wrapped: { to: 'a', loud: 'very' as unknown as string } };
const wide: { wrapped: { to: number } } = made;
export { wide };
`);
    const [, second] = service.problems('src/main.ts');
    expect(second?.message).toBe("Type 'string' is not assignable to type 'number'.");
    expect(second?.full).toContain("Type '{ wrapped: Greeting; }' is not assignable");
  });

  it('tell hints from mistakes', () => {
    edit("import { greet, hail } from 'greeter';\nhail();\n");
    expect(codes()).toContain('deprecated 6387');
    expect(codes().some(code => code.startsWith('unused'))).toBe(true);
    expect(codes().some(code => code.startsWith('error'))).toBe(false);
  });

  it('follow an edit of another file, and its end', () => {
    service.files({ 'src/other.ts': 'export const whom = 1;\n' });
    expect(codes()).toEqual(['error 2345']);
    service.files({ 'src/other.ts': null });
    expect(codes()).toEqual(['error 2307']);
  });

  it('are first said of a file and what it imports; then also of what the others change in it', () => {
    service.files({ 'src/far.ts': 'declare global { var far: string }\nexport {};\n' });
    edit('export const near: string = far;\n');
    expect(codes()).toEqual(['error 2304']);
    expect(codes()).toEqual([]);
    expect(codes('src/far.ts')).toEqual([]);
  });

  it('see declarations from the beginning', () => {
    service.files({ 'src/far.d.ts': 'declare const far: string;\n' });
    edit('export const near: string = far;\n');
    expect(codes()).toEqual([]);
  });

  it('see data files as the sandbox gives them', () => {
    service.files({ 'src/list.json': '{"a": 1}', 'src/page.module.css': '.a {}' });
    edit(
      "import list from './list.json';\nimport css from './page.module.css';\nexport const all: [number, string | undefined] = [list.a, css.a];\n",
    );
    expect(codes()).toEqual([]);
  });
});

describe('completions', () => {
  const after = (text: string) => {
    edit(text);
    return service.completions('src/main.ts', text.length);
  };
  const named = (text: string, name: string) => after(text).items.find(item => item.name === name);

  it('are the members of a value', () => {
    const { member, items } = after(`${main}said.`);
    expect(member).toBe(true);
    expect(items.map(({ name }) => name)).toContain('toUpperCase');
    expect(items.some(({ module }) => module !== undefined)).toBe(false);
  });

  it('offer what packages and other files export, with where it comes from', () => {
    expect(named('gre', 'greet')).toMatchObject({ module: 'greeter' });
    expect(named('who', 'whom')).toMatchObject({ module: './other' });
  });

  it('offer what a file exports by default, under its own name or the file’s', () => {
    service.files({
      'src/plugin.ts': 'const helloPlugin = 1;\nexport { helloPlugin as default };\n',
      'src/hello-list.ts': 'export default [1];\n',
      'src/helloAll.ts': 'function all() {}\nexport = all;\n',
    });
    expect(named('hello', 'helloPlugin')).toMatchObject({ module: './plugin', isDefault: true });
    expect(named('hello', 'helloList')).toMatchObject({ module: './hello-list', isDefault: true });
    expect(named('hello', 'helloAll')).toMatchObject({ module: './helloAll', isDefault: true });
  });

  it('offer types where types stand', () => {
    expect(named('let a: Gre', 'Greeting')).toMatchObject({ module: 'greeter' });
    expect(named('Gre', 'Greeting')).toBeUndefined();
  });

  it('do not offer to import what is imported', () => {
    expect(named(`${main}gre`, 'greet')?.module).toBeUndefined();
  });

  it('offer the modules that can be imported', () => {
    const text = "import { greet } from 'gr";
    const names = after(`${text}`).items.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['greeter', './other']));
  });
});

describe('a name', () => {
  it('has a signature and its documentation', () => {
    const info = service.info('src/main.ts', main.indexOf('greet(') + 1);
    expect(signature(info)).toContain('greet(name: string): string');
    expect(info?.documentation).toBe('Greets someone.');
  });

  it('is declared in another file', () => {
    expect(service.definition('src/main.ts', main.lastIndexOf('whom'))).toEqual({
      kind: 'file',
      path: 'src/other.ts',
      line: 1,
      column: 14,
    });
  });

  it('is declared in a package', () => {
    expect(service.definition('src/main.ts', main.indexOf('greet('))).toEqual({
      kind: 'types',
      name: 'greet',
      from: 'greeter',
      text: 'export declare function greet(name: string): string;',
    });
  });
});

it('knows which packages the files import', () => {
  expect([...service.imported()]).toEqual(['greeter']);
  service.files({ 'src/page.tsx': "import React from 'react';\n" });
  expect([...service.imported()]).toEqual(['greeter', 'react', 'react/jsx-runtime']);
});
