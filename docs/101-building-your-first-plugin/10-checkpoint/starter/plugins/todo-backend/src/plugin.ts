import { createBackendPlugin } from '@backstage/backend-plugin-api';

export const todoPlugin = createBackendPlugin({
  pluginId: 'todo',
  register(env) {
    env.registerInit({
      deps: {},
      async init() {},
    });
  },
});
