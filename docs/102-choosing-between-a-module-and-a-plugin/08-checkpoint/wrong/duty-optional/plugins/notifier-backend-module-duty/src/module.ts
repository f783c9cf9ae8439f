import { coreServices, createBackendModule } from '@backstage/backend-plugin-api';
import { notifierChannelsExtensionPoint } from '../../notifier-node/src';

/** Turns to whoever is on duty when a message is urgent. */
export const notifierModuleDuty = createBackendModule({
  pluginId: 'notifier',
  moduleId: 'duty',
  register(env) {
    env.registerInit({
      deps: {
        channels: notifierChannelsExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ channels, config, logger }) {
        const onDuty = config.getOptionalString('notifier.duty');
        channels.addChannel({
          name: 'duty',
          async send({ text, urgent }) {
            if (urgent) logger.warn(`${onDuty}: ${text}`);
          },
        });
      },
    });
  },
});
