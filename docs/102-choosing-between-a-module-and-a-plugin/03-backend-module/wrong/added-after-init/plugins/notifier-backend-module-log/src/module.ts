import { coreServices, createBackendModule } from '@backstage/backend-plugin-api';
import { notifierChannelsExtensionPoint } from '../../notifier-node/src';

export const notifierModuleLog = createBackendModule({
  pluginId: 'notifier',
  moduleId: 'log',
  register(env) {
    env.registerInit({
      deps: {
        channels: notifierChannelsExtensionPoint,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
      },
      async init({ channels, lifecycle, logger }) {
        lifecycle.addStartupHook(() => {
          channels.addChannel({
            name: 'log',
            async send({ text, urgent }) {
              if (urgent) logger.warn(text);
              else logger.info(text);
            },
          });
        });
      },
    });
  },
});
