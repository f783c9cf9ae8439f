import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import { createRoster } from './roster';
import { createRouter } from './router';

export const rosterPlugin = createBackendPlugin({
  pluginId: 'roster',
  register(env) {
    env.registerInit({
      deps: {
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ httpRouter, logger, scheduler }) {
        const roster = createRoster(['Ada', 'Grace', 'Edsger']);
        await scheduler.scheduleTask({
          id: 'hand-over',
          frequency: { hours: 1 },
          initialDelay: { hours: 1 },
          timeout: { minutes: 1 },
          // In each instance of the backend, since each has a roster of its own in memory. What instances share, in a database
          // say, is for a task of scope 'global': one of them runs it.
          scope: 'local',
          async fn() {
            logger.info('Handing over', { to: roster.handOver() });
          },
        });
        httpRouter.use(createRouter(roster));
      },
    });
  },
});
