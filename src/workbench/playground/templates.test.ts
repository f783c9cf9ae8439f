import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { afterEach, expect, it, vi } from 'vitest';
import { newPathProblem } from '../session/newPath';
import { starterOf } from '../session/files';
import { playgroundData } from './build';
import { exerciseOf } from './exerciseOf';
import { startFromTemplate } from './starts';
import playgroundPlugin from './templates/backend/src';
import notesPlugin from './templates/full-stack/plugins/notes-backend/src';
import catalogModule from './templates/module/src';
import rosterPlugin from './templates/task/src';

// The pages among the templates run in tests/e2e/take.spec.ts, in the sandbox.

const siteDir = fileURLToPath(new URL('../../..', import.meta.url));
const { templates, panels } = playgroundData(siteDir);

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map(stop => stop()));
});

async function start(features: Parameters<typeof startTestBackend>[0]['features']) {
  const backend = await startTestBackend({ features: features ?? [] });
  stops.push(() => backend.stop());
  return async (path: string, init?: RequestInit): Promise<unknown> =>
    (await fetch(`http://localhost:${backend.server.port()}/api/${path}`, init)).json();
}

it('backend: answers', async () => {
  const ask = await start([playgroundPlugin]);
  expect(await ask('playground/greeting/Ada')).toEqual({ greeting: 'Hello, Ada' });
});

it('task: hands over when its time has come', async () => {
  const factory = mockServices.scheduler.factory({ includeInitialDelayedTasksOnStartup: true });
  expect(await (await start([rosterPlugin]))('roster/on-call')).toEqual({ onCall: 'Ada' });
  const ask = await start([rosterPlugin, factory]);
  await vi.waitFor(async () => expect(await ask('roster/on-call')).toEqual({ onCall: 'Grace' }));
});

it('full-stack: its backend keeps notes', async () => {
  const ask = await start([notesPlugin]);
  await ask('notes/notes', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'Mine' }),
  });
  expect(await ask('notes/notes')).toEqual({
    items: [
      { id: 1, text: 'This note comes from the backend' },
      { id: 2, text: 'Mine' },
    ],
  });
});

it('module: adds to the catalog', { timeout: 60_000 }, async () => {
  const ask = await start([catalogPlugin, catalogModule]);
  await vi.waitFor(
    async () =>
      expect(await ask('catalog/entities')).toMatchObject([{ metadata: { name: 'sandcastle' } }]),
    { timeout: 30_000 },
  );
});

it.each(templates)('$id: is a whole project', template => {
  expect(template.files).toHaveProperty([template.opens]);
  for (const entry of Object.values(template.entries)) {
    expect(template.files).toHaveProperty([entry]);
  }
  const exercise = exerciseOf({ ...startFromTemplate(template), id: 'mine' }, panels);
  expect(starterOf(exercise)).toEqual(template.files);
  expect(exercise.panels).not.toContain('Checks');
  expect(newPathProblem(exercise, template.files, 'src/lib/helpers.test.ts')).toBeUndefined();
  expect(newPathProblem(exercise, template.files, 'src/../up.ts')).toBeDefined();
});

it('draws with icons that the sandbox has', () => {
  const known = readFileSync(path.join(siteDir, 'src/sandbox/packs/modules/remixicon.ts'), 'utf8');
  const texts = templates.flatMap(({ files }) => Object.values(files));
  const icons = texts.flatMap(text => [...text.matchAll(/<(Ri\w+)/g)].map(([, icon]) => icon));
  expect(icons.length).toBeGreaterThan(0);
  for (const icon of icons) expect(known).toContain(`  ${icon},`);
});
