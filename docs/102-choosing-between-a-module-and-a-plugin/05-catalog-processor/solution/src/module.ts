import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { OnCallProcessor } from './OnCallProcessor';

/** Teaches the catalog what an on-call rota is. */
export const catalogModuleOnCall = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'on-call',
  register(env) {
    env.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addProcessor(new OnCallProcessor());
      },
    });
  },
});
