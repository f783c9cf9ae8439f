import { createBackendModule } from '@backstage/backend-plugin-api';

/** Writes messages to the log, where the people who run Backstage read them. */
export const notifierModuleLog = createBackendModule({
  pluginId: 'my-plugin',
  moduleId: 'board',
  register(env) {
    env.registerInit({
      deps: {},
      async init() {
        // Add the channel here.
      },
    });
  },
});
