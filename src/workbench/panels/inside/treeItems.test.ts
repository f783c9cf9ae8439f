import { expect, it } from 'vitest';
import type { Extension } from '../../../sandbox/protocol/inspect';
import { treeItems } from './treeItems';

const extension = (id: string, parent?: string, more: Partial<Extension> = {}): Extension => ({
  id,
  ...(parent === undefined ? {} : { parent, input: 'x' }),
  plugin: 'app',
  own: false,
  state: 'made',
  orphan: false,
  ...more,
});
const TREE = [
  extension('root'),
  extension('app', 'root'),
  extension('routes', 'app'),
  extension('page:todo', 'routes', { plugin: 'todo', own: true }),
  extension('page:tools', 'routes', { plugin: 'tools' }),
  extension('nav', 'app'),
  extension('logo', 'nav'),
  extension('stray', 'gone', { plugin: 'todo', own: true, orphan: true }),
];
const NONE: ReadonlySet<string> = new Set();
const shown = (filter: Parameters<typeof treeItems>[1]) =>
  treeItems(TREE, filter).map(({ extension: { id }, level }) => `${'.'.repeat(level)}${id}`);

it('is open on the way to the learner’s own', () => {
  expect(shown({ toggled: NONE })).toEqual([
    '.root',
    '..app',
    '...routes',
    '....page:todo',
    '....page:tools',
    '...nav',
    '.stray',
  ]);
  expect(treeItems(TREE, { toggled: NONE })[3]).toMatchObject({ position: 1, siblings: 2 });
});

it('opens and closes', () => {
  expect(shown({ toggled: new Set(['nav', 'routes']) })).toEqual([
    '.root',
    '..app',
    '...routes',
    '...nav',
    '....logo',
    '.stray',
  ]);
  expect(shown({ toggled: new Set(['root']) })).toEqual(['.root', '.stray']);
});

it('shows one plugin’s extensions, and what they are attached to', () => {
  expect(shown({ toggled: NONE, plugin: 'tools' })).toEqual([
    '.root',
    '..app',
    '...routes',
    '....page:tools',
  ]);
});

it('ends, whatever a realm says', () => {
  const circle = [extension('a', 'b'), extension('b', 'a', { own: true }), extension('c', 'c')];
  expect(treeItems(circle, { toggled: NONE })).toEqual([]);
});
