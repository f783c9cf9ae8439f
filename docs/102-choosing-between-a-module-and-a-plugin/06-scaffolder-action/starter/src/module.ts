import { coreServices, createBackendModule } from '@backstage/backend-plugin-api';

export const scaffolderModuleOnCall = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'on-call',
  register(env) {
    env.registerInit({
      deps: { logger: coreServices.logger },
      async init({ logger }) {
        logger.info('The scaffolder has no new action yet');
      },
    });
  },
});
