// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { compileFile, type CompileError } from './compileFile';
import { programOf, thrownBy } from './testing';

afterEach(() => document.head.replaceChildren());

const styles = () => [...document.head.querySelectorAll('style')];
function load(path: string, source: string) {
  const names = programOf({ [path]: source }).load(path);
  return { names, css: styles().at(-1)?.textContent ?? '' };
}
const problemOf = (source: string, path = 'src/a.css') => {
  const { line, column, message } = thrownBy(() => compileFile(path, source)) as CompileError;
  return { line, column, message };
};

describe('a stylesheet', () => {
  it('stands in the document once it is imported', () => {
    const program = programOf({
      'src/index.ts': "import './look.css';\nimport './look.css';\nexport const a = 1;",
      'src/look.css': '.a::after { content: "}"; background: url(data:,{;}) }\n/* { */',
    });
    expect(styles()).toEqual([]);
    program.load('src/index.ts');
    expect(styles().map(style => [style.dataset.path, style.textContent])).toEqual([
      ['src/look.css', '.a::after { content: "}"; background: url(data:,{;}) }\n/* { */'],
    ]);
  });

  it('does nothing where there is no document', () => {
    vi.stubGlobal('document', undefined);
    const { load } = programOf({ 'src/a.css': '.a {}' });
    expect(Object.keys(load('src/a.css'))).toEqual([]);
    vi.unstubAllGlobals();
  });

  it('has no exports, unless it is a module', () => {
    const { load } = programOf({
      'src/index.ts': "import styles from './a.css';\nexport default styles;",
      'src/a.css': '.a {}',
    });
    expect(thrownBy(() => load('src/index.ts')).message).toMatch(/no default export/);
  });

  it.each([
    ['.a {\n  color: red;\n', 1, 4, /this block is never closed/],
    ['.a { }\n}', 2, 1, /this `}` closes nothing/],
    ['.a { }\n  @import "b.css";', 2, 3, /`@import` is not available/],
  ])('that is wrong, %j, says where', (source, line, column, message) => {
    expect(problemOf(source)).toEqual({
      line,
      column,
      message: expect.stringMatching(message) as string,
    });
  });
});

describe('a CSS module', () => {
  it('has class names of its own, by default export and by name', () => {
    const { names, css } = load('src/x.module.css', '.title, a.big:hover > #top { color: #fff }');
    const { title, big, top } = names as Record<string, string>;
    expect(title).toMatch(/^title_\w{1,5}$/);
    expect(css).toBe(`.${title}, a.${big}:hover > #${top} { color: #fff }`);
    expect(names.default).toEqual({ title, big, top });
  });

  it('shares no name with another file', () => {
    const [a, b] = ['src/a.module.css', 'src/b.module.css'].map(path => load(path, '.x {}'));
    expect(a!.names.x).not.toBe(b!.names.x);
  });

  it('knows selectors from what only looks like one', () => {
    const source = `
      @media (min-width: 1.5em) { .inside { width: .5em; background: url(a.png) } }
      /* .comment */
      @keyframes spin { 12.5% { left: 0 } }
      .parent { --x: ".string"; &.nested { color: red } .deep & { margin: 0 } }
      [data-x=".attribute"] { color: red }`;
    const { names } = load('src/x.module.css', source);
    expect(Object.keys(names.default as object)).toEqual(['inside', 'parent', 'nested', 'deep']);
  });

  it('leaves global names alone', () => {
    const { names, css } = load('src/x.module.css', ':global(.MuiBox) .own {}');
    expect(css).toBe(`.MuiBox .${String(names.own)} {}`);
    expect(Object.keys(names.default as object)).toEqual(['own']);
  });

  it('composes classes of its own', () => {
    const { names, css } = load(
      'src/x.module.css',
      '.base { color: red }\n.loud { composes: base; font-weight: 700 }',
    );
    expect(names.loud).toBe(`${names.loud!.toString().split(' ')[0]} ${String(names.base)}`);
    expect(css).not.toContain('composes');
    expect(problemOf('.a { composes: b from "./b.css"; }', 'src/x.module.css')).toMatchObject({
      line: 1,
      column: 6,
      message: expect.stringMatching(/`composes … from` is not available/) as string,
    });
  });

  it('has names that are no identifiers in its default export', () => {
    const { names } = load('src/x.module.css', '.two-words {}');
    expect(Object.keys(names.default as object)).toEqual(['two-words']);
  });
});
