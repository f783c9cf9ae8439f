import { createBackendModule } from '@backstage/backend-plugin-api';

/** Turns to whoever is on duty when a message is urgent. */
export const notifierModuleDuty = createBackendModule({
  pluginId: 'my-plugin',
  moduleId: 'my-module',
  register(env) {
    env.registerInit({
      deps: {},
      async init() {},
    });
  },
});
