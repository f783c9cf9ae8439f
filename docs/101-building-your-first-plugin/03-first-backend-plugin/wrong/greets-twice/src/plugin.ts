import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';

// #region plugin
export const examplePlugin = createBackendPlugin({
  pluginId: 'example',
  register(env) {
    env.registerInit({
      deps: { logger: coreServices.logger },
      async init({ logger }) {
        logger.info('Hello from the example plugin');
        logger.child({ step: 'start' }).info('Hello from the example plugin');
      },
    });
  },
});
// #endregion
