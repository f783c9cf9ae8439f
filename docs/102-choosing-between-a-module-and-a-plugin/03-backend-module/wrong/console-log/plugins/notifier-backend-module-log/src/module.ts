import { createBackendModule } from '@backstage/backend-plugin-api';
import { notifierChannelsExtensionPoint } from '../../notifier-node/src';

/** Writes messages to the log, where the people who run Backstage read them. */
export const notifierModuleLog = createBackendModule({
  pluginId: 'notifier',
  moduleId: 'log',
  register(env) {
    env.registerInit({
      deps: { channels: notifierChannelsExtensionPoint },
      async init({ channels }) {
        channels.addChannel({
          name: 'log',
          async send({ text, urgent }) {
            if (urgent) console.warn(text);
            else console.info(text);
          },
        });
      },
    });
  },
});
