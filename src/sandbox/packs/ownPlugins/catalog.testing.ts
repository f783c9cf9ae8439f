import { describe, expect, it } from 'vitest';
import type * as Host from '../../../backstage/backend';
import type * as PluginApi from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type * as CatalogNode from '@backstage/plugin-catalog-node';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { acme } from './acme.testing';
import type { Lab } from '../testing/pluginRealm';
import type { TestRealm } from '../testing/realm';

/** The catalog backend as it runs beside a learner's plugin. */
export function catalogTests(realm: () => TestRealm): void {
  describe('the catalog in the sandbox', () => {
    it("answers its first request with all of Acme's entities, complete", async () => {
      const result = await realm().run(async ({ load }) => {
        const { start, ask } = load<Lab>('test:lab');
        const backend = await start(['catalog']);
        const entities = await ask<Entity[]>(backend, '/api/catalog/entities');
        const name = (path: string) =>
          ask<Entity>(backend, `/api/catalog/entities/by-name/${path}`);
        return {
          entities,
          one: await name('component/default/storefront-web'),
          none: await name('component/default/nothing'),
          facets: await ask(backend, '/api/catalog/entity-facets?facet=kind'),
          query: await ask<{ totalItems: number; items: Entity[] }>(
            backend,
            '/api/catalog/entities/by-query?filter=kind=system&limit=1&orderField=metadata.name,asc',
          ),
          routes: backend.routes(),
        };
      });
      expect(result.entities.status).toBe(200);
      expect(result.entities.body.map(entity => stringifyEntityRef(entity)).sort()).toEqual(acme);
      expect(result.one.body.relations).toContainEqual(
        expect.objectContaining({ type: 'ownedBy', targetRef: 'group:default/storefront-team' }),
      );
      expect(result.none).toMatchObject({
        status: 404,
        body: { error: { name: 'NotFoundError' } },
      });
      expect(result.facets.body).toMatchObject({
        facets: { kind: expect.arrayContaining([{ value: 'Domain', count: 3 }]) as unknown },
      });
      expect(result.query.body).toMatchObject({ totalItems: 6, items: [{ kind: 'System' }] });
      expect(result.routes).toContainEqual({
        method: 'GET',
        path: '/api/catalog/entities',
        plugin: 'catalog',
      });
    });

    it('serves a plugin that asks it through catalogServiceRef', async () => {
      const names = await realm().run(async ({ load }) => {
        const { start, ask } = load<Lab>('test:lab');
        const { createBackendPlugin, coreServices } = load<typeof PluginApi>(
          '@backstage/backend-plugin-api',
        );
        const { catalogServiceRef } = load<typeof CatalogNode>('@backstage/plugin-catalog-node');
        const Router = load<() => import('express').Router>('express-promise-router');
        const plugin = createBackendPlugin({
          pluginId: 'mine',
          register(env) {
            env.registerInit({
              deps: {
                http: coreServices.httpRouter,
                httpAuth: coreServices.httpAuth,
                catalog: catalogServiceRef,
              },
              async init({ http, httpAuth, catalog }) {
                const router = Router();
                // oxlint-disable-next-line typescript/no-misused-promises -- what a promise router is for
                router.get('/domains', async (request, response) => {
                  const credentials = await httpAuth.credentials(request);
                  const { items } = await catalog.getEntities(
                    { filter: { kind: 'Domain' }, fields: ['metadata.name'] },
                    { credentials },
                  );
                  response.json(items.map(({ metadata }) => metadata.name).sort());
                });
                http.use(router);
              },
            });
          },
        });
        const backend = await start(['catalog'], [plugin]);
        return ask<string[]>(backend, '/api/mine/domains');
      });
      const domains = acme.filter(ref => ref.startsWith('domain:'));
      expect(names).toEqual({
        status: 200,
        body: domains.map(ref => ref.replace('domain:default/', '')).sort(),
      });
    });

    it('tells little: nothing of each entity, nothing of each request', async () => {
      const lines = await realm().run(async ({ load }) => {
        const { start, ask, until, logs } = load<Lab>('test:lab');
        logs.length = 0;
        const backend = await start(['catalog']);
        await ask(backend, '/api/catalog/entities');
        // The last that the catalog says at its start.
        await until(
          () => logs,
          all => all.some(({ message }) => message.includes('Registered scheduled task')),
        );
        return logs.filter(({ level }) => level !== 'debug').map(({ message }) => message);
      });
      expect(lines.length).toBeLessThan(8);
      expect(lines.join('\n')).not.toMatch(/GET|component:default|localhost URL/);
    });

    it('begins anew on each start', async () => {
      const counts = await realm().run(async ({ load }) => {
        const { start, ask } = load<Lab>('test:lab');
        const { reset } = load<typeof Host>('stagecraft:backend');
        const found: number[] = [];
        for (let i = 0; i < 2; i++) {
          const backend = await start(['catalog']);
          const all = async () => (await ask<Entity[]>(backend, '/api/catalog/entities')).body;
          const [first] = await all();
          await ask(backend, `/api/catalog/entities/by-uid/${first?.metadata.uid}`, {
            method: 'DELETE',
          });
          found.push((await all()).length);
          await backend.stop();
          await reset();
        }
        return found;
      });
      expect(counts).toEqual([acme.length - 1, acme.length - 1]);
    });
  });
}
