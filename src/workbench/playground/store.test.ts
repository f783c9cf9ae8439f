import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, it, vi } from 'vitest';
import { freeName, newProject, type ProjectStart } from './project';
import { openProjects } from './store';

const start: ProjectStart = {
  of: { kind: 'template', id: 'backend', title: 'Backend plugin' },
  digest: 'd1',
  profile: 'backend',
  entries: { backend: 'src/index.ts' },
  plugins: [],
  opens: 'src/index.ts',
  starter: { 'src/index.ts': 'start' },
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

it('keeps projects from one visit to the next, the newest first', async () => {
  const first = await openProjects();
  expect(first.getSnapshot()).toEqual({ projects: [], stored: true, unreadable: 0 });
  const older = { ...newProject(start, 'older'), changedAt: '2026-01-01T00:00:00.000Z' };
  const newer = { ...newProject(start, 'newer'), changedAt: '2026-02-01T00:00:00.000Z' };
  await first.put(older);
  await first.put(newer);
  await first.put({ ...older, files: { 'src/index.ts': 'mine' } });
  first.close();

  const second = await openProjects();
  expect(second.getSnapshot().projects).toEqual([
    newer,
    { ...older, files: { 'src/index.ts': 'mine' } },
  ]);
  await second.remove(newer.id);
  second.close();
  expect((await openProjects()).getSnapshot().projects.map(({ name }) => name)).toEqual(['older']);
});

it('works in memory, and says so, where the browser stores nothing', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  const store = await openProjects();
  const project = newProject(start, 'mine');
  await store.put(project);
  expect(store.getSnapshot()).toMatchObject({ projects: [project], stored: false });
});

it('leaves alone what it can’t read, and counts it', async () => {
  (await openProjects()).close();
  const db = await openDB('stagecraft-playground', 1);
  await db.put('projects', { id: 'x', name: 1 });
  db.close();
  const store = await openProjects();
  expect(store.getSnapshot()).toEqual({ projects: [], stored: true, unreadable: 1 });
  await store.put(newProject(start, 'mine'));
  store.close();
  expect(await (await openDB('stagecraft-playground', 1)).count('projects')).toBe(2);
});

it('shows what another tab has written, and does not overwrite what it has not seen', async () => {
  const one = await openProjects();
  const two = await openProjects();
  const project = { ...newProject(start, 'mine'), changedAt: '2026-01-01T00:00:00.000Z' };
  const changed = (text: string, changedAt: string) => ({
    ...project,
    files: { 'src/index.ts': text },
    changedAt,
  });
  await one.put(project);
  await vi.waitFor(() => expect(two.getSnapshot().projects).toEqual([project]));

  const first = changed('first', '2026-01-01T00:00:01.000Z');
  const second = changed('second', '2026-01-01T00:00:02.000Z');
  expect(await two.put(first, project.changedAt)).toBe(true);
  expect(await one.put(second, project.changedAt)).toBe(false);
  expect(one.getSnapshot().projects).toEqual([first]);
  expect(await one.put(second, first.changedAt)).toBe(true);
  await vi.waitFor(() => expect(two.getSnapshot().projects).toEqual([second]));

  await one.remove(project.id);
  await vi.waitFor(() => expect(two.getSnapshot().projects).toEqual([]));
  one.close();
  two.close();
});

it('finds a name that is free', () => {
  const named = ['A', 'A 2', 'B'].map(name => ({ name }));
  expect(freeName('C', named)).toBe('C');
  expect(freeName('B', named)).toBe('B 2');
  expect(freeName('A', named)).toBe('A 3');
});
