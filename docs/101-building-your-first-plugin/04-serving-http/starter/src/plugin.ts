import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';

export const todoPlugin = createBackendPlugin({
  pluginId: 'todo',
  register(env) {
    env.registerInit({
      deps: { logger: coreServices.logger },
      async init({ logger }) {
        logger.info('The to-do plugin has started, and answers no request yet');
      },
    });
  },
});
