import type { BackendFeature } from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { install } from './packages/backend/src';
import * as onCallEntry from './plugins/on-call-backend/src';
import { onCallPlugin } from './plugins/on-call-backend/src/plugin';
import * as todoEntry from './plugins/todo-backend/src';
import { todoPlugin } from './plugins/todo-backend/src/plugin';

type Added = BackendFeature | Promise<{ default: BackendFeature }>;
type Get = (path: string) => Promise<{ status: number; body: string }>;

const stops: (() => Promise<void>)[] = [];

/** What the learner's `install` hands to `backend.add`, in order. */
function added(): Added[] {
  const features: Added[] = [];
  install({ add: feature => void features.push(feature) });
  return features;
}

/** Starts a real backend, and gives a function that calls it over HTTP. */
async function start(features: Added[]): Promise<Get> {
  const backend = await startTestBackend({ features });
  stops.push(() => backend.stop());
  return async path => {
    const response = await fetch(`http://localhost:${backend.server.port()}${path}`);
    return { status: response.status, body: await response.text() };
  };
}

/** Starts all that `install` adds. If that fails, so does the check, with what was said and where to look. */
async function startAll(): Promise<Get> {
  const features = added();
  for (const module of await modulesOf(features)) {
    if (module.default) continue;
    throw new Error(
      `The backend can't start: backend.add was given an import without a default export (it has ${Object.keys(module).join(', ') || 'nothing'}). ` +
        'Add the default export to src/index.ts of that package, below plugins/.',
    );
  }
  try {
    return await start(features);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const advice = /already registered/.test(said)
      ? 'Two features came with one plugin id. Look at pluginId in plugins/on-call-backend/src/plugin.ts, and for a package added twice in packages/backend/src/index.ts.'
      : 'Look at what packages/backend/src/index.ts adds.';
    throw new Error(`The backend did not start. Backstage says: ${said}\n${advice}`);
  }
}

/** The modules among what was added, which is what `import('…')` gives. */
async function modulesOf(features: Added[]): Promise<{ default?: unknown }[]> {
  return Promise.all(features.filter(feature => feature instanceof Promise));
}

describe('Installing plugins', () => {
  afterEach(async () => {
    await Promise.all(stops.splice(0).map(stop => stop()));
  });

  it('has the to-do plugin as the default export of its package', () => {
    expect(
      (todoEntry as { default?: unknown }).default,
      `plugins/todo-backend/src/index.ts exports ${Object.keys(todoEntry).join(', ') || 'nothing'}, expected the plugin as \`default\` too: backend.add takes the default export of what is imported.`,
    ).toBe(todoPlugin);
  });

  it('has the on-call plugin as the default export of its package', () => {
    expect(
      (onCallEntry as { default?: unknown }).default,
      `plugins/on-call-backend/src/index.ts exports ${Object.keys(onCallEntry).join(', ') || 'nothing'}, expected the plugin as \`default\` too: backend.add takes the default export of what is imported.`,
    ).toBe(onCallPlugin);
  });

  it('gives the on-call plugin the id of its package', async () => {
    const get = await start([onCallPlugin]);
    const { status } = await get('/api/on-call/now');
    const elsewhere =
      (await get('/api/todo/now')).status === 200 ? ' It answers under /api/todo.' : '';
    expect(
      status,
      `With the on-call plugin alone, GET /api/on-call/now answered ${status}, expected 200.${elsewhere} Set pluginId in plugins/on-call-backend/src/plugin.ts to the one in the package.json beside it.`,
    ).toBe(200);
  });

  it('starts one backend with both plugins', async () => {
    const get = await startAll();
    const todo = (await get('/api/todo/todos')).status;
    const onCall = (await get('/api/on-call/now')).status;
    expect(
      { todo, onCall },
      `The backend started, but GET /api/todo/todos answered ${todo} and GET /api/on-call/now answered ${onCall}, expected 200 from both. Are both packages added in packages/backend/src/index.ts, and do their ids match their package.json?`,
    ).toEqual({ todo: 200, onCall: 200 });
  });

  it('says who is on call', async () => {
    const get = await startAll();
    const { status, body } = await get('/api/on-call/now');
    expect(
      body,
      `GET /api/on-call/now answered ${status} with ${body || 'an empty body'}, expected the engineer on call. Is plugins/on-call-backend added in packages/backend/src/index.ts, and has the plugin the id in its package.json?`,
    ).toBe(JSON.stringify({ team: 'platform', engineer: 'Noor' }));
  });

  it('installs both packages with a dynamic import', async () => {
    const features = added();
    const modules = await modulesOf(features);
    const defaults = modules.map(module => module.default).filter(Boolean);
    expect(
      defaults,
      `Features that install adds: ${features.length}; of these by import('…'): ${modules.length}; of those with a default export: ${defaults.length}. Expected both packages of plugins/, each by backend.add(import('…')) in packages/backend/src/index.ts.`,
    ).toEqual(expect.arrayContaining([todoPlugin, onCallPlugin]));
  });
});
