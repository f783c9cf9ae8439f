import { describe, expect, it } from 'vitest';
import { componentsIn } from './componentStack';

const view = {
  files: {},
  hidden: ['src/hidden.tsx'],
  mapStack: (line: string) => {
    const path = /stagecraft:\/\/\/\d+\/(\S+?):/.exec(line)?.[1];
    return path ? [{ path, line: 3, column: 5 }] : [];
  },
};
const where = (path: string) => ({ path, line: 3, column: 5 });
const pack = 'eval at receive (about:srcdoc:1:382), <anonymous>:176:68603';

describe('a component stack', () => {
  it('of Chromium keeps the learner’s components with their place, and the framework’s by name', () => {
    const stack = [
      '',
      '    at TodoItem (stagecraft:///4/src/TodoItem.tsx:5:11)',
      '    at li',
      `    at List (${pack})`,
      `    at ListBox (${pack})`,
      '    at TodoPage (stagecraft:///4/src/TodoPage.tsx:11:40)',
      '    at default',
      `    at rne (${pack})`,
      '    at Suspense',
      `    at Bt1 (${pack})`,
      `    at ErrorBoundary (${pack})`,
    ].join('\n');
    expect(componentsIn(stack, view)).toEqual([
      { name: 'TodoItem', where: where('src/TodoItem.tsx') },
      { name: 'ListBox' },
      { name: 'TodoPage', where: where('src/TodoPage.tsx') },
      { name: 'Suspense' },
      { name: 'ErrorBoundary' },
    ]);
  });

  it('of Firefox is read as well', () => {
    const stack = [
      'TodoPage@stagecraft:///4/src/TodoPage.tsx:11:40',
      'div',
      'Suspense',
      'Provider@about:srcdoc line 1 > eval:8:22629',
    ].join('\n');
    expect(componentsIn(stack, view)).toEqual([
      { name: 'TodoPage', where: where('src/TodoPage.tsx') },
      { name: 'Suspense' },
      { name: 'Provider' },
    ]);
  });

  it('places a component at its name, if its declaration stands before what React has found', () => {
    const source = 'const Other = 1;\nexport function TodoPage() {\n  useApi(ref);\n}\nTodoPage();';
    const stack = '    at TodoPage (stagecraft:///4/src/TodoPage.tsx:11:40)';
    const place = (text: string) =>
      componentsIn(stack, { ...view, files: { 'src/TodoPage.tsx': text } })[0]?.where;
    expect(place(source)).toEqual({ path: 'src/TodoPage.tsx', line: 2, column: 17 });
    expect(place(source.replace('TodoPage()', 'Else()'))).toEqual(where('src/TodoPage.tsx'));
    expect(place(`\n\n\n${source}`)).toEqual(where('src/TodoPage.tsx'));
  });

  it('is cut: what surrounds the learner’s components is much the same each time', () => {
    const around = Array.from({ length: 50 }, (_, n) => `    at Around${n} (${pack})`);
    const stack = ['    at TodoPage (stagecraft:///4/src/a.tsx:1:1)', ...around].join('\n');
    expect(componentsIn(stack, view)).toHaveLength(5);
    expect(componentsIn(around.join('\n'), view)).toHaveLength(4);
  });

  it('names neighbours of the same name once, and no hidden file', () => {
    const stack = [
      `    at Provider (${pack})`,
      `    at Provider (${pack})`,
      '    at Secret (stagecraft:///4/src/hidden.tsx:1:1)',
    ].join('\n');
    expect(componentsIn(stack, view)).toEqual([{ name: 'Provider' }, { name: 'Secret' }]);
  });

  it('may be anything: a realm can say what it likes', () => {
    for (const stack of ['', '\n\n', '    at ', '@', '    at (x)', '<script>']) {
      expect(componentsIn(stack, view)).toEqual([]);
    }
  });
});
