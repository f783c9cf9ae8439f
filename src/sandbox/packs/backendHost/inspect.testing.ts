import { describe, expect, it } from 'vitest';
import type * as Host from '../../../backstage/backend';
import type * as PluginApi from '@backstage/backend-plugin-api';
import type { Kit } from '../testing/backendRealm';
import type { TestRealm } from '../testing/realm';

/** A look inside a running backend. */
export function inspectTests(realm: () => TestRealm): void {
  describe('inspect', () => {
    it('says what is installed, who needs what, and which services were made', async () => {
      const { plugins, services } = await realm().run(async ({ load }) => {
        const { startBackend } = load<typeof Host>('stagecraft:backend');
        const api = load<typeof PluginApi>('@backstage/backend-plugin-api');
        const { coreServices, createBackendModule, createBackendPlugin } = api;
        interface Lists {
          add(name: string): void;
        }
        const point = api.createExtensionPoint<Lists>({ id: 'todo.lists' });
        const clockRef = api.createServiceRef<{ now(): number }>({
          id: 'acme.clock',
          defaultFactory: async service =>
            api.createServiceFactory({
              service,
              deps: { logger: coreServices.logger },
              factory: () => ({ now: () => 7 }),
            }),
        });
        const ownCache = api.createServiceFactory({
          service: coreServices.cache,
          deps: {},
          factory: () => ({}) as never,
        });
        const todo = createBackendPlugin({
          pluginId: 'todo',
          register(env) {
            env.registerExtensionPoint(point, { add: () => {} });
            env.registerInit({
              deps: {
                http: coreServices.httpRouter,
                clock: clockRef,
                meta: coreServices.pluginMetadata,
              },
              async init() {},
            });
          },
        });
        const extra = createBackendModule({
          pluginId: 'todo',
          moduleId: 'extra',
          register: env =>
            env.registerInit({
              deps: { lists: point, cache: coreServices.cache },
              async init({ lists }) {
                lists.add('more');
              },
            }),
        });
        const stray = createBackendModule({
          pluginId: 'nowhere',
          moduleId: 'stray',
          register: env =>
            env.registerInit({ deps: { scheduler: coreServices.scheduler }, async init() {} }),
        });
        const { plugin } = load<Kit>('test:kit');
        const backend = await startBackend({
          features: [
            Promise.resolve({ default: todo }),
            api.createBackendFeatureLoader({ loader: async () => [extra, stray] }),
            ownCache,
          ],
          plugins: [{ id: 'host', features: [plugin({}, () => {}, 'host')], config: {} }],
          onLog() {},
        });
        return backend.inspect.plugins();
      });
      const service = (id: string, kind = 'service') => ({ id, kind });
      expect(plugins).toEqual([
        {
          id: 'todo',
          own: true,
          installed: true,
          points: ['todo.lists'],
          needs: [
            service('core.httpRouter'),
            service('acme.clock'),
            service('core.pluginMetadata'),
          ],
          modules: [
            {
              id: 'extra',
              own: true,
              points: [],
              needs: [service('todo.lists', 'extension-point'), service('core.cache')],
            },
          ],
        },
        { id: 'host', own: false, installed: true, points: [], needs: [], modules: [] },
        {
          id: 'nowhere',
          own: false,
          installed: false,
          points: [],
          needs: [],
          modules: [expect.objectContaining({ id: 'stray', own: true })],
        },
      ]);
      const view = (id: string) => services.find(each => each.id === id);
      expect(view('core.httpRouter')).toMatchObject({
        core: 'httpRouter',
        scope: 'plugin',
        source: 'default',
        made: true,
      });
      // Backstage makes some services for every plugin, and those need others.
      expect(view('core.httpRouter')?.madeFor.sort()).toEqual(['host', 'todo']);
      expect(view('core.httpRouter')?.needs).toContain('core.rootHttpRouter');
      expect(view('core.cache')).toMatchObject({ source: 'own', made: true, madeFor: ['todo'] });
      expect(view('core.rootConfig')).toMatchObject({ source: 'sandbox', made: true, madeFor: [] });
      expect(view('core.database')).toMatchObject({ source: 'default', made: false, madeFor: [] });
      expect(view('acme.clock')).toMatchObject({
        source: 'reference',
        needs: ['core.logger'],
        made: true,
        madeFor: ['todo'],
      });
      expect(view('core.pluginMetadata')).toMatchObject({ source: 'framework', made: true });
    });

    it('gives the configuration that plugins get, and its layers', async () => {
      const { data, layers, own } = await realm().run(async ({ load }) => {
        const { startBackend } = load<typeof Host>('stagecraft:backend');
        const backend = await startBackend({
          features: [],
          config: { app: { title: 'Mine' }, todo: { list: [1] } },
          onLog() {},
        });
        return backend.inspect.config();
      });
      expect(data).toMatchObject({
        app: { title: 'Mine', baseUrl: 'http://localhost:3000' },
        todo: { list: [1] },
      });
      expect(layers.map(({ source }) => source)).toEqual(['sandbox defaults', 'app-config.yaml']);
      expect(own).toBe(false);
    });

    it('lists scheduled tasks with their states, and runs one now', async () => {
      const result = await realm().run(async ({ load }) => {
        const { startBackend } = load<typeof Host>('stagecraft:backend');
        const { coreServices } = load<typeof PluginApi>('@backstage/backend-plugin-api');
        const { plugin, failure } = load<Kit>('test:kit');
        const runs: string[] = [];
        let ran = () => {};
        const again = new Promise<void>(resolve => (ran = resolve));
        const lines: string[] = [];
        const tidy = plugin(
          { scheduler: coreServices.scheduler },
          async ({ scheduler }) => {
            await scheduler.scheduleTask({
              id: 'tidy-up',
              scope: 'local',
              frequency: { hours: 1 },
              initialDelay: { hours: 2 },
              timeout: { minutes: 5 },
              async fn() {
                runs.push('tidy');
                ran();
                throw new Error('a broom is missing');
              },
            });
            await scheduler.scheduleTask({
              id: 'report',
              frequency: { cron: '0 6 * * *' },
              timeout: { minutes: 1 },
              async fn() {},
            });
          },
          'todo',
        );
        const idle = plugin({ scheduler: coreServices.scheduler }, () => {}, 'idle');
        const { inspect } = await startBackend({
          features: [tidy, idle],
          onLog: ({ message, fields }) => lines.push(`${message} ${JSON.stringify(fields)}`),
        });
        const before = await inspect.tasks();
        await inspect.runTask('todo', 'tidy-up');
        await again;
        for (;;) {
          const [{ lastRunEndedAt } = {}] = await inspect.tasks();
          if (lastRunEndedAt) break;
          await new Promise(resolve => setTimeout(resolve, 1));
        }
        return {
          before,
          runs,
          after: await inspect.tasks(),
          failures: [
            await failure(inspect.runTask('todo', 'missing')),
            await failure(inspect.runTask('nobody', 'x')),
          ],
          asked: lines.filter(line => line.includes('scheduler/v1/tasks')),
        };
      });
      expect(result.before).toEqual([
        {
          plugin: 'todo',
          id: 'tidy-up',
          scope: 'local',
          cadence: 'PT1H',
          initialDelay: 'PT2H',
          timeout: 'PT5M',
          worker: 'initial-wait',
          status: 'idle',
          startsAt: expect.stringMatching(/^\d{4}-/) as string,
        },
        {
          plugin: 'todo',
          id: 'report',
          scope: 'global',
          cadence: '0 6 * * *',
          timeout: 'PT1M',
          worker: 'idle',
          status: 'idle',
          startsAt: expect.stringMatching(/^\d{4}-/) as string,
        },
      ]);
      expect(result.runs).toEqual(['tidy']);
      expect(result.after[0]).toMatchObject({
        status: 'idle',
        lastRunError: 'Error: a broom is missing',
      });
      expect(result.failures).toEqual([
        'Task missing does not exist',
        "The plugin 'nobody' has scheduled nothing.",
      ]);
      expect(result.asked).toEqual([]);
    });
  });
}
