import { createBackendModule } from '@backstage/backend-plugin-api';

/** Teaches the catalog what an on-call rota is. */
export const catalogModuleOnCall = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'on-call',
  register(env) {
    env.registerInit({
      deps: {},
      async init() {},
    });
  },
});
