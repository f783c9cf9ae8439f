import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import Router from 'express-promise-router';

export const todoPlugin = createBackendPlugin({
  pluginId: 'todo',
  register(env) {
    env.registerInit({
      deps: { httpRouter: coreServices.httpRouter, logger: coreServices.logger },
      async init({ httpRouter, logger }) {
        const router = Router();
        router.get('/todos', async (_req, res) => {
          res.json({ items: [{ id: '1', title: 'Renew the TLS certificate', done: false }] });
        });
        httpRouter.use(router);
        logger.info('Ready to list to-dos');
      },
    });
  },
});
