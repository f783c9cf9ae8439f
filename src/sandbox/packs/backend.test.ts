import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type * as Host from '../../backstage/backend';
import type * as PluginApi from '@backstage/backend-plugin-api';
import type * as TestUtils from '@backstage/backend-test-utils';
import type { RequestHandler } from 'express';
import { backendPacks } from './testing/bundledPacks';
import { startRealm, type RealmPack, type TestRealm } from './testing/realm';

/*
 * The backend host in the packs that the site serves. Tasks run inside a realm: they are sent as text and take every
 * module from the packs.
 */
let packs: Record<string, RealmPack>;
let realm: TestRealm;

beforeAll(async () => {
  packs = await backendPacks();
  realm = await startRealm(packs, ['backend']);
});
afterEach(() => realm.run(async ({ load }) => load<typeof Host>('stagecraft:backend').reset()));
afterAll(() => realm.stop());

describe('startBackend', () => {
  it('starts a plugin, answers requests, lists its routes and tells what it logs', async () => {
    const result = await realm.run(async ({ load }) => {
      const { startBackend } = load<typeof Host>('stagecraft:backend');
      const { createBackendPlugin, coreServices } = load<typeof PluginApi>(
        '@backstage/backend-plugin-api',
      );
      const express = load<{ json(): RequestHandler }>('express');
      const Router = load<() => import('express').Router>('express-promise-router');
      const { NotFoundError } = load<typeof import('@backstage/errors')>('@backstage/errors');
      const plugin = createBackendPlugin({
        pluginId: 'example',
        register(env) {
          env.registerInit({
            deps: {
              http: coreServices.httpRouter,
              logger: coreServices.logger,
              config: coreServices.rootConfig,
            },
            async init({ http, logger, config }) {
              const circular: Record<string, unknown> = { n: 1 };
              circular.self = circular;
              logger.info('Hello from example', { circular } as never);
              const router = Router();
              router.use(express.json());
              router.get(
                '/health',
                (_, response) => void response.json({ title: config.getString('app.title') }),
              );
              router.post(
                '/echo',
                (request, response) => void response.status(201).json(request.body),
              );
              // eslint-disable-next-line @typescript-eslint/no-misused-promises -- what a promise router is for
              router.get('/items/:id', async request => {
                throw new NotFoundError(`No item ${request.params.id}`);
              });
              http.use(router);
            },
          });
        },
      });
      const lines: Host.LogLine[] = [];
      const backend = await startBackend({
        features: [Promise.resolve({ default: plugin })],
        config: { app: { title: 'Mine' } },
        onLog: line => lines.push(line),
      });
      const ask = async (path: string, init?: RequestInit) => {
        const response = await backend.fetch(new Request(`http://localhost:7007${path}`, init));
        return [response.status, await response.json()] as const;
      };
      const answers = [
        await ask('/api/example/health'),
        await ask('/api/example/echo', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"a":1}',
        }),
        await ask('/api/example/items/7'),
        await ask('/api/example/health', { headers: { authorization: 'Bearer mock-none-token' } }),
      ];
      const routes = backend.routes();
      await backend.stop();
      const afterStop = await ask('/api/example/health').catch((error: Error) => error.message);
      return { answers, routes, afterStop, line: lines.find(({ plugin: id }) => id === 'example') };
    });
    expect(result.answers[0]).toEqual([200, { title: 'Mine' }]);
    expect(result.answers[1]).toEqual([201, { a: 1 }]);
    expect(result.answers[2]).toMatchObject([
      404,
      { error: { name: 'NotFoundError', message: 'No item 7' } },
    ]);
    expect(result.answers[3]).toMatchObject([401, { error: { name: 'AuthenticationError' } }]);
    expect(result.routes).toEqual([
      { method: 'GET', path: '/api/example/health', plugin: 'example' },
      { method: 'POST', path: '/api/example/echo', plugin: 'example' },
      { method: 'GET', path: '/api/example/items/:id', plugin: 'example' },
    ]);
    expect(result.line).toMatchObject({
      level: 'info',
      message: 'Hello from example',
      fields: { circular: { n: 1, self: '[Circular]' } },
    });
    expect(result.afterStop).toMatch(/stopped/);
  });

  it('keeps the message of a plugin that fails to start, and the next start works', async () => {
    const result = await realm.run(async ({ load }) => {
      const { startBackend, pendingPlugins } = load<typeof Host>('stagecraft:backend');
      const { createBackendPlugin } = load<typeof PluginApi>('@backstage/backend-plugin-api');
      const plugin = (init: () => Promise<void>) =>
        createBackendPlugin({
          pluginId: 'example',
          register: env => env.registerInit({ deps: {}, init }),
        });
      const onLog = () => {};
      const failing = plugin(async () => {
        throw new Error('the answer was 41');
      });
      const message = await startBackend({ features: [failing], onLog }).then(
        () => 'it started',
        (error: Error) => error.message,
      );
      const twice = await startBackend({
        features: [plugin(async () => {}), plugin(async () => {})],
        onLog,
      }).then(
        () => 'it started',
        (error: Error) => error.message,
      );
      const notAFeature = await startBackend({ features: [{ default: 42 } as never], onLog }).then(
        () => 'it started',
        (error: Error) => error.message,
      );
      const pending = pendingPlugins();
      const good = await startBackend({ features: [plugin(async () => {})], onLog });
      await good.stop();
      return { message, twice, notAFeature, pending };
    });
    expect(result.message).toContain("Plugin 'example' startup failed");
    expect(result.message).toContain('the answer was 41');
    expect(result.twice).toContain("Plugin 'example' is already registered");
    expect(result.notAFeature).toMatch(/^Invalid backend feature.*received 42$/);
    expect(result.pending).toEqual([]);
  });

  it('says which plugins hang, gives up when told to, and frees the port', async () => {
    const result = await realm.run(async ({ load }) => {
      const { startBackend, pendingPlugins, reset } = load<typeof Host>('stagecraft:backend');
      const { createBackendPlugin, coreServices } = load<typeof PluginApi>(
        '@backstage/backend-plugin-api',
      );
      const plugin = (pluginId: string, init: () => Promise<void>) =>
        createBackendPlugin({
          pluginId,
          register: env => env.registerInit({ deps: { http: coreServices.httpRouter }, init }),
        });
      let begun = () => {};
      const hanging = new Promise<void>(resolve => (begun = resolve));
      const abort = new AbortController();
      const start = startBackend({
        features: [
          plugin('quick', async () => {}),
          plugin('slow', () => {
            begun();
            return new Promise(() => {});
          }),
        ],
        onLog() {},
        signal: abort.signal,
      }).then(
        () => 'it started',
        (error: Error) => error.message,
      );
      await hanging;
      const pending = pendingPlugins();
      abort.abort();
      const message = await start;
      await reset();
      const after = pendingPlugins();
      const again = await startBackend({ features: [plugin('quick', async () => {})], onLog() {} });
      await again.stop();
      return { pending, message, after };
    });
    expect(result.pending).toEqual(['slow']);
    expect(result.message).toMatch(/given up/);
    expect(result.after).toEqual([]);
  });

  it('restarts twenty times, each time with fresh state', async () => {
    const counts = await realm.run(async ({ load }) => {
      const { startBackend } = load<typeof Host>('stagecraft:backend');
      const { createBackendPlugin, coreServices } = load<typeof PluginApi>(
        '@backstage/backend-plugin-api',
      );
      const rows: number[] = [];
      for (let i = 0; i < 20; i++) {
        const plugin = createBackendPlugin({
          pluginId: 'counter',
          register(env) {
            env.registerInit({
              deps: { database: coreServices.database },
              async init({ database }) {
                const knex = await database.getClient();
                await knex.schema.createTable('runs', table => void table.increments('id'));
                await knex('runs').insert({});
                rows.push((await knex('runs').select()).length);
              },
            });
          },
        });
        const backend = await startBackend({ features: [plugin], onLog() {} });
        await backend.stop();
      }
      return rows;
    });
    expect(counts).toEqual(Array.from({ length: 20 }, () => 1));
  });
});

describe('reset', () => {
  it('stops test backends, their timers and their databases', async () => {
    const result = await realm.run(async ({ load }) => {
      const { reset } = load<typeof Host>('stagecraft:backend');
      const { createBackendPlugin, coreServices } = load<typeof PluginApi>(
        '@backstage/backend-plugin-api',
      );
      const { startTestBackend } = load<typeof TestUtils>('@backstage/backend-test-utils');
      let ticks = 0;
      let stopped = 0;
      const plugin = createBackendPlugin({
        pluginId: 'example',
        register(env) {
          env.registerInit({
            deps: { lifecycle: coreServices.lifecycle, http: coreServices.httpRouter },
            async init({ lifecycle }) {
              setInterval(() => (ticks += 1), 1);
              lifecycle.addShutdownHook(() => void (stopped += 1));
            },
          });
        },
      });
      const { server } = await startTestBackend({ features: [plugin] });
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

describe('a stop', () => {
  it('is not held up by a handler that never answers, nor a reset by a shutdown hook that never ends', async () => {
    const result = await realm.run(async ({ load }) => {
      const { startBackend, reset } = load<typeof Host>('stagecraft:backend');
      const { createBackendPlugin, coreServices } = load<typeof PluginApi>(
        '@backstage/backend-plugin-api',
      );
      let asked = () => {};
      const waiting = new Promise<void>(resolve => (asked = resolve));
      const plugin = (hook: () => Promise<void>) =>
        createBackendPlugin({
          pluginId: 'example',
          register(env) {
            env.registerInit({
              deps: { http: coreServices.httpRouter, lifecycle: coreServices.lifecycle },
              async init({ http, lifecycle }) {
                lifecycle.addShutdownHook(hook);
                http.use(() => asked());
              },
            });
          },
        });
      const first = await startBackend({ features: [plugin(async () => {})], onLog() {} });
      const request = new Request('http://localhost:7007/api/example/never');
      const answer = first.fetch(request).then(
        () => 'an answer',
        (error: { code?: string }) => error.code,
      );
      await waiting;
      await first.stop();
      const cut = await answer;
      await startBackend({ features: [plugin(() => new Promise(() => {}))], onLog() {} });
      await reset();
      const again = await startBackend({ features: [plugin(async () => {})], onLog() {} });
      await again.stop();
      return cut;
    });
    expect(result).toBe('ECONNRESET');
  });
});

describe('the database pack', () => {
  it('is loaded when a plugin asks for the database, and not before', async () => {
    const fresh = await startRealm(packs, ['backend']);
    const start = (withDatabase: boolean) =>
      fresh.run(async ({ load }, wanted) => {
        const { startBackend } = load<typeof Host>('stagecraft:backend');
        const { createBackendPlugin, coreServices } = load<typeof PluginApi>(
          '@backstage/backend-plugin-api',
        );
        const plugin = createBackendPlugin({
          pluginId: 'example',
          register(env) {
            env.registerInit({
              deps: { database: coreServices.database },
              async init({ database }) {
                if (wanted) await (await database.getClient()).raw('select 1');
              },
            });
          },
        });
        await (await startBackend({ features: [plugin], onLog() {} })).stop();
      }, withDatabase);
    try {
      await start(false);
      expect(fresh.loaded).toEqual(['backend']);
      await start(true);
      expect(fresh.loaded).toEqual(['backend', 'database']);
    } finally {
      await fresh.stop();
    }
  });

  it('migrates, also from a folder of a package, and keeps transactions apart', async () => {
    const result = await realm.run(async ({ load }) => {
      const { startBackend } = load<typeof Host>('stagecraft:backend');
      const { createBackendPlugin, coreServices, resolvePackagePath } = load<typeof PluginApi>(
        '@backstage/backend-plugin-api',
      );
      const found: Record<string, unknown> = {};
      const plugin = createBackendPlugin({
        pluginId: 'example',
        register(env) {
          env.registerInit({
            deps: { database: coreServices.database },
            async init({ database }) {
              const knex = await database.getClient();
              const directory = resolvePackagePath(
                '@backstage/backend-defaults',
                'migrations/scheduler',
              );
              found.latest = await knex.migrate.latest({
                directory,
                tableName: 'other_migrations',
              });
              found.again = await knex.migrate.latest({ directory, tableName: 'other_migrations' });
              await knex.schema.createTable('todos', table => void table.string('title').unique());
              await knex.transaction(
                async tx => void (await tx('todos').insert({ title: 'kept' })),
              );
              const failed = knex.transaction(async tx => {
                await tx('todos').insert({ title: 'gone' });
                await tx('todos').insert({ title: 'kept' });
              });
              found.code = await failed.catch((error: { code: string }) => error.code);
              found.titles = await knex('todos').pluck('title');
            },
          });
        },
      });
      await startBackend({ features: [plugin], onLog() {} });
      return found;
    });
    expect(result).toEqual({
      latest: [1, expect.arrayContaining(['20210928160613_init.js'])],
      again: [1, []],
      code: 'SQLITE_CONSTRAINT_UNIQUE',
      titles: ['kept'],
    });
  });

  it('says why when it cannot be had', async () => {
    const fresh = await startRealm({ backend: packs.backend! }, ['backend']);
    try {
      const message = await fresh.run(async ({ load }) => {
        const knex = load<(config: object) => import('knex').Knex>('knex');
        const db = knex({
          client: 'better-sqlite3',
          connection: ':memory:',
          useNullAsDefault: true,
        });
        return db.raw('select 1').then(
          () => 'it worked',
          (error: Error) => error.message,
        );
      });
      expect(message).toContain('There is no pack named database');
    } finally {
      await fresh.stop();
    }
  });
});

describe('the supertest pack', () => {
  it('asks an express app and a test backend', async () => {
    const fresh = await startRealm(packs, ['backend', 'supertest']);
    try {
      const result = await fresh.run(async ({ load }) => {
        const request = load<typeof import('supertest')>('supertest');
        const express = load<typeof import('express')>('express');
        const { startTestBackend, mockCredentials } = load<typeof TestUtils>(
          '@backstage/backend-test-utils',
        );
        const { createBackendPlugin, coreServices } = load<typeof PluginApi>(
          '@backstage/backend-plugin-api',
        );
        const app = express();
        app.post(
          '/echo',
          express.json(),
          (asked, response) => void response.status(201).json(asked.body),
        );
        const { status, body } = await request(app).post('/echo').send({ a: 1 });
        const refusal = await request(app)
          .get('/echo')
          .expect(200)
          .then(
            () => 'it passed',
            (error: Error) => error.message,
          );
        const plugin = createBackendPlugin({
          pluginId: 'example',
          register(env) {
            env.registerInit({
              deps: { http: coreServices.httpRouter },
              async init({ http }) {
                const router = express.Router();
                router.get('/health', (_, response) => void response.json({ status: 'ok' }));
                http.use(router);
              },
            });
          },
        });
        const { server } = await startTestBackend({ features: [plugin] });
        const health = await request(server).get('/api/example/health');
        const nobody = await request(server)
          .get('/api/example/health')
          .set('Authorization', mockCredentials.none.header());
        return { status, body, refusal, health: health.body, nobody: nobody.status };
      });
      expect(result).toEqual({
        status: 201,
        body: { a: 1 },
        refusal: 'expected 200 "OK", got 404 "Not Found"',
        health: { status: 'ok' },
        nobody: 401,
      });
    } finally {
      await fresh.stop();
    }
  });
});
