import { coreServices, createBackendModule } from '@backstage/backend-plugin-api';

/** Writes messages to the log, where the people who run Backstage read them. */
export const notifierModuleLog = createBackendModule({
  pluginId: 'notifier',
  moduleId: 'log',
  register(env) {
    env.registerInit({
      // @ts-expect-error Nobody imported the extension point.
      deps: { channels: notifierChannelsExtensionPoint, logger: coreServices.logger },
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
