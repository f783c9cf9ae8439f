import { createBackendPlugin } from '@backstage/backend-plugin-api';

export const examplePlugin = createBackendPlugin({
  pluginId: 'example',
  register(env) {
    env.registerInit({
      deps: {},
      async init() {
        console.log('Hello from the example plugin');
      },
    });
  },
});
