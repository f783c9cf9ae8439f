import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSession } from '../session/session';
import { exerciseOf, restOf } from './exerciseOf';
import { keepProject } from './keepProject';
import { newProject, type Project, type ProjectStart } from './project';
import { openProjects } from './store';
import type { PlaygroundData } from './types';

const start: ProjectStart = {
  of: { kind: 'template', id: 'backend', title: 'Backend plugin' },
  digest: 'd1',
  profile: 'backend',
  entries: { backend: 'src/index.ts' },
  plugins: [],
  opens: 'src/index.ts',
  starter: { 'src/index.ts': 'start', 'src/router.ts': 'router' },
};
const panels = { backend: { exercise: [], demo: [] } } as unknown as PlaygroundData['panels'];

const ends: (() => void)[] = [];
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => ends.splice(0).forEach(end => end()));

/** A tab that has the project open. */
async function tab(project: Project) {
  const store = await openProjects();
  const session = createSession(exerciseOf(project, panels), () =>
    Promise.resolve(restOf(project)),
  );
  session.restore(project.files);
  const copies: Project[] = [];
  ends.push(
    keepProject(session, store, project, copy => copies.push(copy)),
    () => store.close(),
  );
  const text = () => session.getState().files['src/index.ts'];
  const edit = (to: string) => session.edit('src/index.ts', to);
  const saved = () =>
    store.getSnapshot().projects.map(({ name, files }) => [name, files['src/index.ts']]);
  return { session, store, copies, text, edit, saved };
}

async function twoTabs() {
  const project = newProject(start, 'Mine');
  const store = await openProjects();
  await store.put(project);
  store.close();
  return [await tab(project), await tab(project)] as const;
}

it('shows in one tab what is done in the other, files that come and go too', async () => {
  const [one, two] = await twoTabs();
  one.edit('first');
  await vi.waitFor(() => expect(two.text()).toBe('first'));
  one.session.create('src/new.ts', 'new');
  one.session.remove('src/router.ts');
  await vi.waitFor(() =>
    expect(two.session.getState().files).toEqual({ 'src/index.ts': 'first', 'src/new.ts': 'new' }),
  );
  two.edit('second');
  await vi.waitFor(() => expect(one.text()).toBe('second'));
  await vi.waitFor(() => expect(one.saved()).toEqual([['Mine', 'second']]));
  expect([...one.copies, ...two.copies]).toEqual([]);
});

it('keeps both where both are changed at once: one goes on as a copy', async () => {
  const [one, two] = await twoTabs();
  one.edit('of one');
  two.edit('of two');
  two.edit('of two, and more');
  await vi.waitFor(() => expect(one.copies.length + two.copies.length).toBe(1));
  const [first, second] = two.copies.length === 1 ? [one, two] : [two, one];
  const texts = [first.text(), second.text()];
  expect(texts.toSorted()).toEqual(['of one', 'of two, and more']);
  await vi.waitFor(() =>
    expect(Object.fromEntries(first.saved())).toEqual({ Mine: texts[0], 'Mine 2': texts[1] }),
  );
  second.edit('goes on');
  await vi.waitFor(() => expect(first.saved()).toContainEqual(['Mine 2', 'goes on']));
  expect(first.text()).toBe(texts[0]);
});
