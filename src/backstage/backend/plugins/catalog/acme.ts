import { coreServices, createBackendModule } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import type { Knex } from 'knex';

/** Where Acme keeps the files, as the catalog shows it. Nothing is there to be read. */
const LOCATION = 'url:https://git.acme.example/catalog/blob/main/catalog-info.yaml';

const located = (entity: Entity): Entity => ({
  ...entity,
  metadata: {
    ...entity.metadata,
    annotations: {
      [ANNOTATION_LOCATION]: LOCATION,
      [ANNOTATION_ORIGIN_LOCATION]: LOCATION,
      ...entity.metadata.annotations,
    },
  },
});

/**
 * Entities of the snapshot are to be processed again, so that a learner's processor sees them, but after what the
 * learner's own providers bring, and not while the first requests come in: at the catalog's second look for work, a
 * second after its first.
 */
async function processSoon(knex: Knex): Promise<void> {
  const soon = knex.raw("datetime('now', '+1 second')");
  await knex('refresh_state').update({ next_update_at: soon });
}

/**
 * A catalog module with the entity provider that Acme's entities come from.
 *
 * @param entities what it provides. Without: what is in the database already. The provider has to be there all the same,
 *   or the catalog removes its entities at the start, as those of a provider that is gone.
 */
export const acmeModule = (entities?: Entity[]) =>
  createBackendModule({
    pluginId: 'catalog',
    moduleId: 'acme',
    register(env) {
      env.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint, database: coreServices.database },
        async init({ catalog, database }) {
          if (!entities) await processSoon(await database.getClient());
          catalog.addEntityProvider({
            getProviderName: () => 'acme',
            async connect(connection) {
              if (!entities) return;
              await connection.applyMutation({
                type: 'full',
                entities: entities.map(entity => ({ entity: located(entity) })),
              });
            },
          });
        },
      });
    },
  });
