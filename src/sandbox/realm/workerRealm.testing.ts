import { vi } from 'vitest';
import type { RunOutcome } from '../checks';
import { createCompiler } from '../compiler';
import type { ToRealm } from '../protocol/realm';
import { converse } from './testing';

/** What the realm has started, and how a test lets its promises settle. */
interface Framework {
  starts: { signal: AbortSignal; options: object; done(): void; fail(): void }[];
  runs: { signal: AbortSignal; done(outcome: RunOutcome): void }[];
}

const PACKS: Record<string, string> = {
  'catalog-backend': `self.__stagecraft.define({ 'stagecraft:plugin/catalog': () => ({ features: [] }) })`,
  backend: `self.__stagecraft.define({ 'stagecraft:backend': () => self.framework.backend })`,
  checks: `self.__stagecraft.define({ 'stagecraft:checks': () => self.framework.checks })`,
};

/** Starts a Worker's realm over packs that do nothing by themselves. Take the stubbed globals back afterwards. */
export async function startWorkerRealm() {
  const framework: Framework = { starts: [], runs: [] };
  const backend = {
    startBackend: ({ signal, ...options }: { signal: AbortSignal }) =>
      new Promise((resolve, reject) => {
        const fetch = () => Promise.resolve(new Response('ok'));
        const inspect = { tasks: () => Promise.resolve([]) };
        const running = { fetch, inspect, routes: () => [], stop: () => Promise.resolve() };
        framework.starts.push({
          signal,
          options,
          done: () => resolve(running),
          fail: () => reject(new Error('given up')),
        });
        talk.news();
      }),
    reset: () => Promise.resolve(),
    pendingPlugins: () => [],
  };
  const checks = {
    runChecks: ({ signal }: { signal: AbortSignal }) =>
      new Promise(resolve => {
        framework.runs.push({ signal, done: resolve });
        signal.addEventListener('abort', () => resolve({ kind: 'cancelled' }));
        talk.news();
      }),
  };
  const self = Object.assign(new EventTarget(), { framework: { backend, checks } });
  vi.stubGlobal('self', self);
  vi.stubGlobal('console', { ...console });
  vi.resetModules();
  await import('./worker');
  const { port1, port2 } = new MessageChannel();
  const talk = converse(port1, name => PACKS[name]!);
  self.dispatchEvent(Object.assign(new Event('message'), { ports: [port2] }));
  await talk.until(() => talk.of('ready').length === 1);
  return { ...talk, framework };
}

const PLUGIN = "export default { $$type: '@backstage/BackendFeature' };";
type Start = Extract<ToRealm, { type: 'start' }>;

export const start = (session: number, more: Partial<Start> = {}): Start => ({
  type: 'start',
  session,
  code: createCompiler().compile({ 'src/index.ts': PLUGIN }).code,
  entry: 'src/index.ts',
  hidden: [],
  packs: [],
  plugins: [],
  config: {},
  ...more,
});

export const checks = (run: number, packs: string[] = []): ToRealm => ({
  type: 'checks',
  run,
  code: {},
  entry: 'x',
  hidden: [],
  packs,
});

export const PASSED: RunOutcome = { kind: 'decided', passed: 1, failed: 0 };
