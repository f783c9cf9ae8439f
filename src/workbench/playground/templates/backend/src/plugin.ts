import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import { createRouter } from './router';

export const playgroundPlugin = createBackendPlugin({
  pluginId: 'playground',
  register(env) {
    env.registerInit({
      deps: {
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
      },
      async init({ httpRouter, logger }) {
        httpRouter.use(createRouter(logger));
        logger.info('The playground is open');
      },
    });
  },
});
