import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import type { NotifierChannel } from '../../notifier-node/src';
import { createRouter } from './router';

export const notifierPlugin = createBackendPlugin({
  pluginId: 'notifier',
  register(env) {
    const channels = new Map<string, NotifierChannel>();

    env.registerInit({
      deps: { httpRouter: coreServices.httpRouter, logger: coreServices.logger },
      async init({ httpRouter, logger }) {
        httpRouter.use(createRouter([...channels.values()], logger));
        logger.info(`Ready with channels: ${[...channels.keys()].join(', ') || 'none'}`);
      },
    });
  },
});
