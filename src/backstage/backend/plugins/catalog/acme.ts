import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';

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
        deps: { catalog: catalogProcessingExtensionPoint },
        async init({ catalog }) {
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
