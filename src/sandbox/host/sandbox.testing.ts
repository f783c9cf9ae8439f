import { afterEach, beforeEach, vi } from 'vitest';
import type { PluginRequest } from '../protocol/common';
import type { FromHost } from '../protocol/page';
import type { ProgramSettings } from '../protocol/program';
import type { FromRealm, ToRealm } from '../protocol/realm';
import type { PackTable } from './neededPacks';
import type { DeathReason } from './realm';
import { createSandbox, type RealmName, type Sandbox } from './sandbox';
import type { Said } from './supervisor';

/** A small copy of what the manifest says: which packages are where. */
export const PACKS: PackTable = {
  backend: {
    modules: ['stagecraft:backend', '@backstage/backend-plugin-api', 'express', 'zod', 'node:util'],
    after: [],
    realms: ['worker', 'frame'],
  },
  checks: { modules: ['stagecraft:checks', 'vitest'], after: ['backend'], realms: ['worker'] },
  supertest: { modules: ['supertest'], after: ['backend'], realms: ['worker', 'frame'] },
  core: {
    modules: ['react', 'react/jsx-runtime', '@backstage/frontend-plugin-api', 'zod'],
    after: [],
    realms: ['frame'],
  },
  ui: { modules: ['@backstage/ui'], after: ['core'], realms: ['frame'] },
  app: { modules: ['stagecraft:app'], after: ['core', 'ui'], realms: ['frame'] },
  catalog: {
    modules: ['stagecraft:catalog', '@backstage/catalog-model', '@backstage/plugin-catalog-react'],
    after: ['core', 'ui', 'app'],
    realms: ['frame'],
  },
  'frame-checks': {
    modules: ['stagecraft:checks', 'vitest', '@testing-library/react'],
    after: ['core', 'ui', 'app'],
    realms: ['frame'],
  },
  schemas: { modules: [], after: ['backend'], realms: ['worker', 'frame'] },
  'catalog-node': {
    modules: ['@backstage/catalog-model', '@backstage/plugin-catalog-node'],
    after: ['backend', 'schemas'],
    realms: ['worker', 'frame'],
  },
  'catalog-backend': {
    modules: ['stagecraft:plugin/catalog'],
    after: ['catalog-node'],
    realms: ['worker', 'frame'],
  },
};

/** Sandpack's modules: absolute paths, and the settings in package.json. */
export function modulesOf(settings: Partial<ProgramSettings>, files: Record<string, string>) {
  const all = { 'package.json': JSON.stringify({ stagecraft: settings }), ...files };
  return Object.fromEntries(
    Object.entries(all).map(([path, code]) => [`/${path}`, { path: `/${path}`, code }]),
  );
}

/** A backend exercise. */
export const backendOf = (plugin: string, checks = "it('a', () => {})") =>
  modulesOf(
    { entries: { backend: 'src/plugin.ts' } },
    { 'src/plugin.ts': plugin, 'checks.test.ts': checks },
  );
export const GOOD = backendOf('export const good = 1;');
export const EDITED = backendOf('export const edited = 2;');
export const BROKEN = backendOf('export const = 1;');

/** A full-stack exercise with checks in the frame; `files` replace its own. */
export const fullStack = (files: Record<string, string> = {}) =>
  modulesOf(
    {
      profile: 'full-stack',
      entries: { backend: 'plugins/b/index.ts', frontend: 'plugins/f/index.ts' },
    },
    {
      'plugins/b/index.ts': "import express from 'express';\nexport default express;",
      'plugins/f/index.ts': "export { default } from './plugin';",
      'plugins/f/plugin.tsx': "import { Card } from '@backstage/ui';\nexport default <Card />;",
      'checks.test.ts': "import './plugins/b';\nimport plugin from './plugins/f';\nplugin;",
      ...files,
    },
  );

export const request = (id: number): PluginRequest => ({
  id,
  method: 'GET',
  path: '/api',
  headers: [],
});
export const failure = { name: 'Error', message: 'no luck', stack: '' };
export const decided = (run: number): Extract<FromRealm, { type: 'checks-end' }> => ({
  type: 'checks-end',
  run,
  outcome: { kind: 'decided', passed: 1, failed: 0 },
});

type Sent = ToRealm & { realm: RealmName; ports: number };

/** A sandbox between a page and three realms that are not there. Made anew for each test of the file that calls this. */
export function setUpSandbox({ typingPause = 0 } = {}) {
  const state = {
    said: [] as FromHost[],
    sent: [] as Sent[],
    /** Whether what is sent reaches the Worker. */
    delivers: true,
    lives: { worker: 1, preview: 1, checks: 1 } as Record<RealmName, number | undefined>,
    /** The realms that were given up, in order. */
    replaced: [] as RealmName[],
  };
  let sandbox!: Sandbox;

  const supervisor = (to: RealmName) => () => ({
    send(message: ToRealm, transfer: Transferable[] = []) {
      const delivers = state.delivers || to !== 'worker';
      if (delivers) state.sent.push({ ...message, realm: to, ports: transfer.length });
      return delivers;
    },
    replace() {
      state.replaced.push(to);
      renew(to);
    },
    wake: () => undefined,
    life: () => state.lives[to],
  });
  function renew(name: RealmName) {
    state.lives[name] = (state.lives[name] ?? 0) + 1;
    sandbox.onMade(name);
  }

  beforeEach(() => {
    vi.useFakeTimers();
    Object.assign(state, {
      said: [],
      sent: [],
      delivers: true,
      replaced: [],
      lives: { worker: 1, preview: 1, checks: 1 },
    });
    sandbox = createSandbox({
      emit: message => void state.said.push(message),
      realms: {
        worker: supervisor('worker'),
        preview: supervisor('preview'),
        checks: supervisor('checks'),
      },
      packs: PACKS,
      mode: 'light',
      typingPause,
    });
  });
  afterEach(() => void vi.useRealTimers());

  const heard = <T extends FromHost['type']>(type: T) =>
    state.said.filter(
      (message): message is Extract<FromHost, { type: T }> => message.type === type,
    );
  return {
    state,
    sandbox: () => sandbox,
    hear: (message: Said, from: RealmName = 'worker') => sandbox.hear(from, message),
    /** As a supervisor does: there is a new realm, and then the death of the old one is told. */
    die(name: RealmName, reason: DeathReason, detail: string) {
      renew(name);
      sandbox.onDeath(name, reason, detail);
    },
    /** What was sent, by type. */
    kinds: (to: RealmName = 'worker') =>
      state.sent.filter(message => message.realm === to).map(message => message.type),
    last: <T extends ToRealm['type']>(type: T) =>
      state.sent.findLast(
        (message): message is Extract<ToRealm, { type: T }> & Sent => message.type === type,
      )!,
    /** What the page heard, by type. */
    heard,
    live: () => heard('stagecraft/live').at(-1)!,
    preview: () => heard('stagecraft/preview').at(-1)!,
    ended: () => heard('stagecraft/run-end'),
  };
}
