import type * as Host from '../../../backstage/backend';
import { backendPacks } from './sitePacks';
import { startRealm, type TestRealm } from './realm';

/** Short ways for tasks that run Backstage's own plugins, as the realm's module `test:lab`. */
export interface Lab {
  /** Starts a backend with Backstage's own plugins of these names, and the features beside them. */
  start(
    plugins: string[],
    features?: Host.Installable[],
    config?: Host.StartOptions['config'],
  ): Promise<Host.RunningBackend>;
  /** Sends a request, with a body as JSON if there is one. */
  ask<T = never>(
    backend: Host.RunningBackend,
    path: string,
    options?: { body?: unknown; method?: string; user?: string; token?: string },
  ): Promise<{ status: number; body: T }>;
  /** Asks again until the value is as wanted; the test's own time limit ends it. */
  until<T>(get: () => Promise<T> | T, wanted: (value: T) => boolean): Promise<T>;
  /** What was logged by backends that `start` started. */
  logs: Host.LogLine[];
}

/**
 * Starts a realm with these packs and all that come before them.
 *
 * @param names of packs
 */
export async function startPluginRealm(names: string[]): Promise<TestRealm> {
  const packs = await backendPacks([...names, 'database']);
  const realm = await startRealm(
    packs,
    Object.keys(packs).filter(name => name !== 'database'),
  );
  await realm.run(async ({ load }) => {
    const { startBackend } = load<typeof Host>('stagecraft:backend');
    const logs: Host.LogLine[] = [];
    const lab: Lab = {
      logs,
      start: (plugins, features = [], config) =>
        startBackend({
          plugins: plugins.map(name => load<Host.HostPlugin>(`stagecraft:plugin/${name}`)),
          features,
          config,
          onLog: line => logs.push(line),
        }),
      async ask(backend, path, { body, method, user, token } = {}) {
        const bearer = token ?? (user && `mock-user-token:${JSON.stringify({ sub: user })}`);
        const response = await backend.fetch(
          new Request(`http://localhost:7007${path}`, {
            method: method ?? (body === undefined ? 'GET' : 'POST'),
            headers: {
              ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
              ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          }),
        );
        const text = await response.text();
        try {
          return { status: response.status, body: JSON.parse(text) as never };
        } catch {
          return { status: response.status, body: text as never };
        }
      },
      async until(get, wanted) {
        for (;;) {
          const value = await get();
          if (wanted(value)) return value;
          await new Promise(resolve => setTimeout(resolve, 10));
        }
      },
    };
    const { __stagecraft: shelf } = globalThis as unknown as {
      __stagecraft: { define(modules: Record<string, () => unknown>): void };
    };
    shelf.define({ 'test:lab': () => lab });
  });
  return realm;
}
