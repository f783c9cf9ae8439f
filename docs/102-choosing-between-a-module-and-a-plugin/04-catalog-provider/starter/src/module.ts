import { createBackendModule } from '@backstage/backend-plugin-api';

/** Adds Acme's teams to the catalog. */
export const catalogModuleAcmePeople = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'acme-people',
  register(env) {
    env.registerInit({
      deps: {},
      async init() {},
    });
  },
});
