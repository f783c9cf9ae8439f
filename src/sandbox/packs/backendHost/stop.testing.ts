import { describe, expect, it } from 'vitest';
import type * as Host from '../../../backstage/backend';
import type * as PluginApi from '@backstage/backend-plugin-api';
import type * as TestUtils from '@backstage/backend-test-utils';
import type { Kit } from '../testing/backendRealm';
import type { TestRealm } from '../testing/realm';

/** The end of backends, of the host's own and of those that tests start. */
export function stopTests(realm: () => TestRealm): void {
  describe('reset', () => {
    it('stops test backends, their timers and their databases', async () => {
      const result = await realm().run(async ({ load }) => {
        const { reset } = load<typeof Host>('stagecraft:backend');
        const { coreServices } = load<typeof PluginApi>('@backstage/backend-plugin-api');
        const { startTestBackend } = load<typeof TestUtils>('@backstage/backend-test-utils');
        const { plugin } = load<Kit>('test:kit');
        let ticks = 0;
        let stopped = 0;
        const deps = { lifecycle: coreServices.lifecycle, http: coreServices.httpRouter };
        const ticking = plugin(deps, ({ lifecycle }) => {
          setInterval(() => (ticks += 1), 1);
          lifecycle.addShutdownHook(() => void (stopped += 1));
        });
        const { server } = await startTestBackend({ features: [ticking] });
        const url = `http://localhost:${server.port()}/api/example/nothing`;
        const before = (await fetch(url)).status;
        await reset();
        const refused = await fetch(url).catch((error: Error) => error.name);
        const ticksThen = ticks;
        await new Promise(resolve => setTimeout(resolve, 20));
        return { before, refused, stopped, ticked: ticks - ticksThen };
      });
      expect(result).toEqual({ before: 404, refused: 'TypeError', stopped: 1, ticked: 0 });
    });
  });

  describe('a start that is given up', () => {
    it('gets no database any more, so that it never shares one with the next', async () => {
      const result = await realm().run(async ({ load }) => {
        const { startBackend, reset } = load<typeof Host>('stagecraft:backend');
        const { coreServices } = load<typeof PluginApi>('@backstage/backend-plugin-api');
        const { plugin } = load<Kit>('test:kit');
        const did: string[] = [];
        let goOn = () => {};
        const waiting = new Promise<void>(resolve => (goOn = resolve));
        let begun = () => {};
        const initializing = new Promise<void>(resolve => (begun = resolve));
        const start = (name: string, signal?: AbortSignal) => {
          const slow = plugin({ database: coreServices.database }, async ({ database }) => {
            begun();
            await waiting;
            const knex = await database.getClient();
            did.push(`${name} finds its table: ${await knex.schema.hasTable('a')}`);
            await knex.schema.createTable('a', table => void table.string('title'));
            did.push(`${name} has made it`);
          });
          const connection = { directory: '/database' };
          return startBackend({
            features: [slow],
            config: { backend: { database: { client: 'better-sqlite3', connection } } },
            onLog() {},
            ...(signal ? { signal } : {}),
          });
        };
        const abort = new AbortController();
        const first = start('the first', abort.signal).catch((error: Error) => error.message);
        await initializing;
        abort.abort();
        did.push(String(await first));
        await reset();
        goOn();
        await start('the second');
        return did;
      });
      expect(result).toEqual([
        'The start of the backend was given up.',
        'the second finds its table: false',
        'the second has made it',
      ]);
    });
  });

  describe('a stop', () => {
    it('is not held up by a handler that never answers, nor a reset by a shutdown hook that never ends', async () => {
      const result = await realm().run(async ({ load }) => {
        const { startBackend, reset } = load<typeof Host>('stagecraft:backend');
        const { coreServices } = load<typeof PluginApi>('@backstage/backend-plugin-api');
        const { plugin } = load<Kit>('test:kit');
        let asked = () => {};
        const waiting = new Promise<void>(resolve => (asked = resolve));
        const deps = { http: coreServices.httpRouter, lifecycle: coreServices.lifecycle };
        const start = (hook: () => Promise<void>) => {
          const silent = plugin(deps, ({ http, lifecycle }) => {
            lifecycle.addShutdownHook(hook);
            http.use(() => asked());
          });
          return startBackend({ features: [silent], onLog() {} });
        };
        const first = await start(async () => {});
        const request = new Request('http://localhost:7007/api/example/never');
        const answer = first.fetch(request).then(
          () => 'an answer',
          (error: { code?: string }) => error.code,
        );
        await waiting;
        await first.stop();
        const cut = await answer;
        await start(() => new Promise(() => {}));
        await reset();
        await (await start(async () => {})).stop();
        return cut;
      });
      expect(result).toBe('ECONNRESET');
    });
  });
}
