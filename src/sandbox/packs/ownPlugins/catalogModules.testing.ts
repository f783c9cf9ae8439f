import { describe, expect, it } from 'vitest';
import type * as Host from '../../../backstage/backend';
import type * as PluginApi from '@backstage/backend-plugin-api';
import type * as TestUtils from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type * as CatalogNode from '@backstage/plugin-catalog-node';
import { acme } from './acme.testing';
import type { Lab } from '../testing/pluginRealm';
import type { TestRealm } from '../testing/realm';

/** What a learner adds to the catalog. */
export function catalogModuleTests(realm: () => TestRealm): void {
  describe("a learner's catalog module", () => {
    it("takes in what a learner's provider gives, whole and in parts, beside Acme's", async () => {
      const result = await realm().run(async ({ load }) => {
        const { start, ask, until } = load<Lab>('test:lab');
        const { createBackendModule } = load<typeof PluginApi>('@backstage/backend-plugin-api');
        const { catalogProcessingExtensionPoint } = load<typeof CatalogNode>(
          '@backstage/plugin-catalog-node',
        );
        const component = (name: string) => ({
          locationKey: 'mine',
          entity: {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: {
              name,
              annotations: {
                'backstage.io/managed-by-location': 'mine:list',
                'backstage.io/managed-by-origin-location': 'mine:list',
              },
            },
            spec: { type: 'service', lifecycle: 'production', owner: 'ordering-team' },
          },
        });
        let connection: CatalogNode.EntityProviderConnection | undefined;
        const provider: CatalogNode.EntityProvider = {
          getProviderName: () => 'mine',
          async connect(given) {
            connection = given;
            await given.applyMutation({
              type: 'full',
              entities: [component('first'), component('second')],
            });
          },
        };
        const module = createBackendModule({
          pluginId: 'catalog',
          moduleId: 'mine',
          register(env) {
            env.registerInit({
              deps: { catalog: catalogProcessingExtensionPoint },
              init: async ({ catalog }) => catalog.addEntityProvider(provider),
            });
          },
        });
        const backend = await start(['catalog'], [module]);
        const names = async () => {
          const { body } = await ask<Entity[]>(
            backend,
            '/api/catalog/entities?filter=kind=component',
          );
          return body.map(entity => entity.metadata.name).sort();
        };
        const before = await names();
        const mine = ['first', 'second', 'third'];
        const full = await until(
          names,
          all => all.filter(name => mine.includes(name)).length === 2,
        );
        await connection?.applyMutation({
          type: 'delta',
          added: [component('third')],
          removed: [{ entityRef: 'component:default/first', locationKey: 'mine' }],
        });
        const delta = await until(names, all => all.includes('third'));
        return { before, full, delta };
      });
      expect(result.before).toHaveLength(14);
      expect(result.full).toEqual([...result.before, 'first', 'second'].sort());
      expect(result.delta).toEqual([...result.before, 'second', 'third'].sort());
    });

    it("runs a learner's processor over Acme's entities, too", async () => {
      const result = await realm().run(async ({ load }) => {
        const { start, ask, until } = load<Lab>('test:lab');
        const { createBackendModule } = load<typeof PluginApi>('@backstage/backend-plugin-api');
        const { catalogProcessingExtensionPoint, processingResult } = load<typeof CatalogNode>(
          '@backstage/plugin-catalog-node',
        );
        const processor: CatalogNode.CatalogProcessor = {
          getProcessorName: () => 'watchers',
          async preProcessEntity(entity) {
            const { metadata } = entity;
            const annotations = { ...metadata.annotations, 'acme.example/seen': 'yes' };
            return { ...entity, metadata: { ...metadata, annotations } };
          },
          async postProcessEntity(entity, _location, emit) {
            if (entity.metadata.name === 'storefront-web') {
              const source = { kind: 'Component', namespace: 'default', name: 'storefront-web' };
              const target = { kind: 'Group', namespace: 'default', name: 'payments-team' };
              emit(processingResult.relation({ type: 'watchedBy', source, target }));
            }
            return entity;
          },
        };
        const module = createBackendModule({
          pluginId: 'catalog',
          moduleId: 'mine',
          register(env) {
            env.registerInit({
              deps: { catalog: catalogProcessingExtensionPoint },
              init: async ({ catalog }) => catalog.addProcessor(processor),
            });
          },
        });
        const backend = await start(['catalog'], [module]);
        const all = async () => (await ask<Entity[]>(backend, '/api/catalog/entities')).body;
        const seen = (entity: Entity) =>
          entity.metadata.annotations?.['acme.example/seen'] === 'yes';
        const entities = await until(all, found => found.every(seen));
        return {
          count: entities.length,
          relations: entities.find(({ metadata }) => metadata.name === 'storefront-web')?.relations,
        };
      });
      expect(result.count).toBe(acme.length);
      expect(result.relations).toContainEqual(
        expect.objectContaining({ type: 'watchedBy', targetRef: 'group:default/payments-team' }),
      );
    });
  });

  describe('the catalog that a check installs by its package', () => {
    it('is empty but for what the check gives it', async () => {
      const refs = await realm().run(async ({ load }) => {
        const { until } = load<Lab>('test:lab');
        const { createBackendModule } = load<typeof PluginApi>('@backstage/backend-plugin-api');
        const { startTestBackend } = load<typeof TestUtils>('@backstage/backend-test-utils');
        const { catalogProcessingExtensionPoint } = load<typeof CatalogNode>(
          '@backstage/plugin-catalog-node',
        );
        const catalog = load<Host.Installable>('@backstage/plugin-catalog-backend');
        const module = createBackendModule({
          pluginId: 'catalog',
          moduleId: 'mine',
          register(env) {
            env.registerInit({
              deps: { catalog: catalogProcessingExtensionPoint },
              async init({ catalog: processing }) {
                processing.addEntityProvider({
                  getProviderName: () => 'mine',
                  connect: connection =>
                    connection.applyMutation({
                      type: 'full',
                      entities: [
                        {
                          entity: {
                            apiVersion: 'backstage.io/v1alpha1',
                            kind: 'Group',
                            metadata: {
                              name: 'only',
                              annotations: {
                                'backstage.io/managed-by-location': 'mine:list',
                                'backstage.io/managed-by-origin-location': 'mine:list',
                              },
                            },
                            spec: { type: 'team', children: [] },
                          },
                        },
                      ],
                    }),
                });
              },
            });
          },
        });
        const { server } = await startTestBackend({ features: [catalog as never, module] });
        const entities = async () => {
          const url = `http://localhost:${server.port()}/api/catalog/entities`;
          return (await (await fetch(url)).json()) as Entity[];
        };
        const found = await until(entities, ({ length }) => length > 0);
        return found.map(({ metadata }) => metadata.name);
      });
      expect(refs).toEqual(['only']);
    });
  });
}
