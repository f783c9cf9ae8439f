import type * as PluginApi from '@backstage/backend-plugin-api';
import type { BackendFeature, ServiceRef } from '@backstage/backend-plugin-api';
import { startRealm, type RealmPack, type TestRealm } from './realm';

type Services<Deps> = {
  [Name in keyof Deps]: Deps[Name] extends ServiceRef<infer Service> ? Service : never;
};

/** Short ways for tasks in a realm with the backend's pack, as the realm's module `test:kit`. */
export interface Kit {
  /** A plugin that does one thing when it starts. */
  plugin<Deps extends Record<string, ServiceRef<unknown, 'plugin' | 'root'>>>(
    deps: Deps,
    init: (services: Services<Deps>) => Promise<void> | void,
    pluginId?: string,
  ): BackendFeature;
  /** The message with which something fails. */
  failure(what: Promise<unknown>): Promise<string>;
}

/**
 * Starts a realm with the test kit in it.
 *
 * @param packs what can be loaded, by name
 * @param first packs to load at once; the backend's is among them
 */
export async function startBackendRealm(
  packs: Record<string, RealmPack>,
  first = ['backend'],
): Promise<TestRealm> {
  const realm = await startRealm(packs, first);
  await realm.run(async ({ load }) => {
    const { createBackendPlugin } = load<typeof PluginApi>('@backstage/backend-plugin-api');
    const kit: Kit = {
      plugin: (deps, init, pluginId = 'example') =>
        createBackendPlugin({
          pluginId,
          register: env =>
            env.registerInit({ deps, init: async services => init(services as never) }),
        }),
      failure: what =>
        what.then(
          () => 'it did not fail',
          (error: Error) => error.message,
        ),
    };
    const { __stagecraft: shelf } = globalThis as unknown as {
      __stagecraft: { define(modules: Record<string, () => unknown>): void };
    };
    shelf.define({ 'test:kit': () => kit });
  });
  return realm;
}
