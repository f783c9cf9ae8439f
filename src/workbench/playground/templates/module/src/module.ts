import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { PlaygroundProvider } from './provider';

/** Adds to the catalog plugin, through the extension point that it offers. */
export const catalogModulePlayground = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'playground',
  register(env) {
    env.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addEntityProvider(new PlaygroundProvider());
      },
    });
  },
});
