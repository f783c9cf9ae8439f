import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import { notifierChannelsExtensionPoint, type NotifierChannel } from '../../notifier-node/src';
import { createRouter } from './router';

export const notifierPlugin = createBackendPlugin({
  pluginId: 'notifier',
  register(env) {
    const channels = new Map<string, NotifierChannel>();
    let started = false;

    env.registerExtensionPoint(notifierChannelsExtensionPoint, {
      addChannel(channel) {
        if (started) {
          throw new Error(`The channel '${channel.name}' comes too late: the notifier has started`);
        }
        if (channels.has(channel.name)) {
          throw new Error(`There is a channel with the name '${channel.name}' already`);
        }
        channels.set(channel.name, channel);
      },
    });

    env.registerInit({
      deps: { httpRouter: coreServices.httpRouter, logger: coreServices.logger },
      async init({ httpRouter, logger }) {
        started = true;
        httpRouter.use(createRouter([...channels.values()], logger));
        // @ts-expect-error The log line still counts on an array.
        const names = channels.map(({ name }: NotifierChannel) => name);
        logger.info(`Ready with channels: ${names.join(', ') || 'none'}`);
      },
    });
  },
});
