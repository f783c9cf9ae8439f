import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import type { NotifierChannel } from '../../notifier-node/src';
import { createRouter } from './router';

export const notifierPlugin = createBackendPlugin({
  pluginId: 'notifier',
  register(env) {
    env.registerInit({
      deps: { httpRouter: coreServices.httpRouter, logger: coreServices.logger },
      async init({ httpRouter, logger }) {
        const channels: NotifierChannel[] = [];
        httpRouter.use(createRouter(channels, logger));
        logger.info(
          `Ready with channels: ${channels.map(({ name }) => name).join(', ') || 'none'}`,
        );
      },
    });
  },
});
