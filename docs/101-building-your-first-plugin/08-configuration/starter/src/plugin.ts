import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import Router from 'express-promise-router';
import { readSettings } from './settings';

export const todoPlugin = createBackendPlugin({
  pluginId: 'todo',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
      },
      async init({ config, httpRouter, logger }) {
        const settings = readSettings(config);
        logger.info(`Starting with ${JSON.stringify(settings)}`);

        const router = Router();
        router.get('/settings', (_req, res) => {
          res.json(settings);
        });
        httpRouter.use(router);
      },
    });
  },
});
