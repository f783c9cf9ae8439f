import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';

// #region plugin
export const examplePlugin = createBackendPlugin({
  pluginId: 'example',
  register(env) {
    env.registerInit({
      deps: { logger: coreServices.logger },
      async init({ logger }) {
        logger.warn('Hello from the example plugin');
      },
    });
  },
});
// #endregion
