import { describe, expect, it } from 'vitest';
import type * as Host from '../../../backstage/backend';
import type * as PluginApi from '@backstage/backend-plugin-api';
import type { RequestHandler } from 'express';
import type { Kit } from '../testing/backendRealm';
import type { TestRealm } from '../testing/realm';

/** The start of a backend. */
export function startTests(realm: () => TestRealm): void {
  describe('startBackend', () => {
    it('starts a plugin, answers requests, lists its routes and tells what it logs', async () => {
      const result = await realm().run(async ({ load }) => {
        const { startBackend } = load<typeof Host>('stagecraft:backend');
        const { coreServices } = load<typeof PluginApi>('@backstage/backend-plugin-api');
        const { plugin } = load<Kit>('test:kit');
        const express = load<{ json(): RequestHandler }>('express');
        const Router = load<() => import('express').Router>('express-promise-router');
        const { NotFoundError } = load<typeof import('@backstage/errors')>('@backstage/errors');
        const example = plugin(
          {
            http: coreServices.httpRouter,
            logger: coreServices.logger,
            config: coreServices.rootConfig,
          },
          ({ http, logger, config }) => {
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
            // oxlint-disable-next-line typescript/no-misused-promises -- what a promise router is for
            router.get('/items/:id', async request => {
              throw new NotFoundError(`No item ${request.params.id}`);
            });
            http.use(router);
          },
        );
        const lines: Host.LogLine[] = [];
        const backend = await startBackend({
          features: [Promise.resolve({ default: example })],
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
          await ask('/api/example/health', {
            headers: { authorization: 'Bearer mock-none-token' },
          }),
        ];
        const routes = backend.routes();
        await backend.stop();
        const afterStop = await ask('/api/example/health').catch((error: Error) => error.message);
        return { answers, routes, afterStop, line: lines.find(each => each.plugin === 'example') };
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
      const result = await realm().run(async ({ load }) => {
        const { startBackend, pendingPlugins } = load<typeof Host>('stagecraft:backend');
        const { plugin, failure } = load<Kit>('test:kit');
        const starting = (...features: Host.Installable[]) =>
          failure(startBackend({ features, onLog() {} }));
        const good = plugin({}, () => {});
        const message = await starting(
          plugin({}, () => {
            throw new Error('the answer was 41');
          }),
        );
        const twice = await starting(
          good,
          plugin({}, () => {}),
        );
        const notAFeature = await starting({ default: 42 } as never);
        const pending = pendingPlugins();
        await (await startBackend({ features: [good], onLog() {} })).stop();
        return { message, twice, notAFeature, pending };
      });
      expect(result.message).toContain("Plugin 'example' startup failed");
      expect(result.message).toContain('the answer was 41');
      expect(result.twice).toContain("Plugin 'example' is already registered");
      expect(result.notAFeature).toMatch(/^Invalid backend feature.*received 42$/);
      expect(result.pending).toEqual([]);
    });

    it('says which plugins hang, gives up when told to, and frees the port', async () => {
      const result = await realm().run(async ({ load }) => {
        const { startBackend, pendingPlugins, reset } = load<typeof Host>('stagecraft:backend');
        const { coreServices } = load<typeof PluginApi>('@backstage/backend-plugin-api');
        const { plugin, failure } = load<Kit>('test:kit');
        const deps = { http: coreServices.httpRouter };
        const quick = plugin(deps, () => {}, 'quick');
        let begun = () => {};
        const hanging = new Promise<void>(resolve => (begun = resolve));
        const slow = plugin(
          deps,
          () => {
            begun();
            return new Promise(() => {});
          },
          'slow',
        );
        const abort = new AbortController();
        const { signal } = abort;
        const start = failure(startBackend({ features: [quick, slow], onLog() {}, signal }));
        await hanging;
        const pending = pendingPlugins();
        abort.abort();
        const message = await start;
        await reset();
        const after = pendingPlugins();
        await (await startBackend({ features: [quick], onLog() {} })).stop();
        return { pending, message, after };
      });
      expect(result.pending).toEqual(['slow']);
      expect(result.message).toMatch(/given up/);
      expect(result.after).toEqual([]);
    });

    it('restarts twenty times, each time with fresh state', async () => {
      const counts = await realm().run(async ({ load }) => {
        const { startBackend } = load<typeof Host>('stagecraft:backend');
        const { coreServices } = load<typeof PluginApi>('@backstage/backend-plugin-api');
        const { plugin } = load<Kit>('test:kit');
        const rows: number[] = [];
        for (let i = 0; i < 20; i++) {
          const counter = plugin({ database: coreServices.database }, async ({ database }) => {
            const knex = await database.getClient();
            await knex.schema.createTable('runs', table => void table.increments('id'));
            await knex('runs').insert({});
            rows.push((await knex('runs').select()).length);
          });
          const backend = await startBackend({ features: [counter], onLog() {} });
          await backend.stop();
        }
        return rows;
      });
      expect(counts).toEqual(Array.from({ length: 20 }, () => 1));
    });
  });
}
