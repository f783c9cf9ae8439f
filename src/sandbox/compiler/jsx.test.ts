import { Component, createElement, type ReactNode } from 'react';
import * as jsxRuntime from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { createCompiler } from './compiler';
import { programOf, thrownBy } from './testing';

const builtins = { 'react/jsx-runtime': jsxRuntime, react: { Component, createElement } };
const html = (files: Record<string, string>) => {
  const { App } = programOf(files, builtins).load('src/App.tsx') as { App: () => ReactNode };
  return renderToStaticMarkup(createElement(App));
};

it('runs what people write in TSX', () => {
  const source = `
    import type { ReactNode } from 'react';
    interface Item<T> { value: T; label?: ReactNode }
    const List = <T extends string,>({ items }: { items: Item<T>[] }) => (
      <ul className="list" data-n={items.length as number}>
        {/* a comment */}
        {items.map(({ value, label = value }) => <li key={value} {...{ id: value }}>{label}&nbsp;–&#33;</li>)}
      </ul>
    );
    const ui = { Box: ({ children }: { children: ReactNode }) => <div>{children}</div> };
    function Typed<T>(props: { value: T }) { return <>{String(props.value)}</>; }
    export function App() {
      const items: Item<string>[] = [{ value: 'a' }, { value: 'b', label: <b>B</b> }];
      return (
        <>
          <ui.Box>
            One   line,
            and another.
          </ui.Box>
          <List items={items} />
          <Typed<number> value={1 < 2 ? 3 : 4} />
          {items.length > 5 && <p>many</p>}
        </>
      );
    }`;
  expect(html({ 'src/App.tsx': source })).toBe(
    '<div>One   line, and another.</div><ul class="list" data-n="2"><li id="a">a\u00a0–!</li><li id="b"><b>B</b>\u00a0–!</li></ul>3',
  );
});

it('loads components lazily, by a relative import', async () => {
  const { load } = programOf(
    {
      'src/App.tsx': "export const loader = () => import('./Page').then(m => <m.Page />);",
      'src/Page.tsx': 'export const Page = () => <h1>Page</h1>;',
    },
    builtins,
  );
  const { loader } = load('src/App.tsx') as { loader: () => Promise<ReactNode> };
  expect(renderToStaticMarkup(await loader())).toBe('<h1>Page</h1>');
});

it('places errors inside JSX where they are in the source', () => {
  const source = `import { Component } from 'react';
export class App extends Component {
  render() {
    return (
      <main
        title="x"
      >
        {/* two
            lines */}
        <p>{[1].map(n => {
          throw new Error(\`\${n}\`);
        })}</p>
      </main>
    );
  }
}`;
  const program = programOf({ 'src/App.tsx': source }, builtins);
  const { App } = program.load('src/App.tsx') as { App: typeof Component };
  const error = thrownBy(() => renderToStaticMarkup(createElement(App)));
  expect(program.compiler.mapStack(error.stack!).slice(0, 2)).toMatchObject([
    { path: 'src/App.tsx', line: 11, column: 17 },
    { path: 'src/App.tsx', line: 10, column: 17, functionName: 'App.render' },
  ]);
});

it.each([
  [
    'const a = <div>\n  <p></div>;',
    2,
    6,
    '`</div>` does not close `<p>` of line 2: expected `</p>`.',
  ],
  ['const a = <b>\n{[1].map(() => <i>{"</b>"}</u>)}\n</b>;', 2, 27, /`<\/u>` does not close `<i>`/],
  ['const a = <ui.Box>x</ui.Bax>;', 1, 20, /`<\/ui.Bax>` does not close `<ui.Box>`/],
  ['const a = <>\n  <p></p>\n</div>;', 3, 1, /`<\/div>` does not close `<>`/],
  ['export const A = () => (\n  <div>{1 +}</div>\n);', 2, 12, 'Unexpected token.'],
  ['const a =\n  <div title=></div>;', 2, 14, /^JSX value should be/],
  ['const a = <p title="two\nlines">{x +}</p>;', 2, 12, 'Unexpected token.'],
])('says where JSX is wrong: %j', (source, line, column, message) => {
  const [problem] = createCompiler().compile({ 'src/App.tsx': source }).problems;
  expect(problem).toMatchObject({
    line,
    column,
    message: expect.stringMatching(message) as string,
  });
});

it.each([
  ["const a = 1;\nconst b = 'abc;\nconst c = 'd';\nconst e = 2;", 2, 11, 'Unterminated string.'],
  ['const a = "abc', 1, 11, /^Unterminated string/],
  ["call('a\n);\nother('b');", 1, 6, 'Unterminated string.'],
  ['const f = () => {\n  const a = (1 + ;\n  return a;\n};', 2, 18, 'Unexpected token.'],
  ["const ok = 'a\\\nb';\nconst a = ;", 3, 11, 'Unexpected token.'],
])('says where TypeScript is wrong: %j', (source, line, column, message) => {
  for (const path of ['src/a.ts', 'src/a.tsx']) {
    const [problem] = createCompiler().compile({ [path]: source }).problems;
    expect(problem, path).toMatchObject({
      line,
      column,
      message: expect.stringMatching(message) as string,
    });
  }
});

it('says what each file imports: not types, but what JSX needs, and dynamic imports', () => {
  const { imports } = createCompiler().compile({
    'src/App.tsx': `
      import { useState } from 'react';
      import type { Config } from '@backstage/config';
      import { Unused } from 'unused-package';
      export * from './other';
      const lazy = [import('./Page'), import('./Page'), import(name), import('@backstage/ui')];
      export const App = () => <p>{useState(0)}</p>;`,
    'src/data.json': '{}',
  });
  expect(imports).toEqual({
    'src/App.tsx': ['react/jsx-runtime', 'react', './other', './Page', '@backstage/ui'],
    'src/data.json': [],
  });
});
