import { createBackendModule } from '@backstage/backend-plugin-api';

/** Turns to whoever is on duty when a message is urgent. */
export const notifierModuleDuty = createBackendModule({
  pluginId: 'my-plugin',
  moduleId: 'my-module',
  register(reg) {
    reg.registerInit({
      deps: {},
      async init() {},
    });
  },
});
