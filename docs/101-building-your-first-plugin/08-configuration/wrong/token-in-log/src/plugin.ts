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
        const { title, limit, token } = readSettings(config);
        logger.info(token ? `Tickets are connected with ${token}` : 'Tickets are not connected');

        const router = Router();
        router.get('/settings', (_req, res) => {
          res.json({ title, limit });
        });
        httpRouter.use(router);
      },
    });
  },
});
