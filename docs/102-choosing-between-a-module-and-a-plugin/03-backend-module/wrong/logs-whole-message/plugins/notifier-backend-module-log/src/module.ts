import { coreServices, createBackendModule } from '@backstage/backend-plugin-api';
import { notifierChannelsExtensionPoint } from '../../notifier-node/src';

/** Writes messages to the log, where the people who run Backstage read them. */
export const notifierModuleLog = createBackendModule({
  pluginId: 'notifier',
  moduleId: 'log',
  register(env) {
    env.registerInit({
      deps: { channels: notifierChannelsExtensionPoint, logger: coreServices.logger },
      async init({ channels, logger }) {
        channels.addChannel({
          name: 'log',
          async send(message) {
            // @ts-expect-error The logger wants a text.
            logger[message.urgent ? 'warn' : 'info'](message);
          },
        });
      },
    });
  },
});
