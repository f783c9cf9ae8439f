import { createBackendModule } from '@backstage/backend-plugin-api';
import { notifierChannelsExtensionPoint } from '../../notifier-node/src';

/** Writes messages to the log, where the people who run Backstage read them. */
export const notifierModuleLog = createBackendModule({
  pluginId: 'notifier',
  moduleId: 'log',
  register(env) {
    env.registerInit({
      deps: { channels: notifierChannelsExtensionPoint },
      // @ts-expect-error Nobody asked for the logger.
      async init({ channels, logger }) {
        channels.addChannel({
          name: 'log',
          async send({ text, urgent }) {
            if (urgent) logger.warn(text);
            else logger.info(text);
          },
        });
      },
    });
  },
});
