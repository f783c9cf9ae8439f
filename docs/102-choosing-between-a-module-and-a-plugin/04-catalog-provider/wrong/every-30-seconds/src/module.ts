import { coreServices, createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { directory } from './directory';
import { TeamProvider } from './TeamProvider';

/** Adds Acme's teams to the catalog. */
export const catalogModuleAcmePeople = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'acme-people',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ catalog, scheduler }) {
        const schedule = scheduler.createScheduledTaskRunner({
          frequency: { seconds: 30 },
          timeout: { minutes: 5 },
        });
        catalog.addEntityProvider(new TeamProvider(directory, schedule));
      },
    });
  },
});
