import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import Router from 'express-promise-router';

export const onCallPlugin = createBackendPlugin({
  pluginId: 'todo',
  register(env) {
    env.registerInit({
      deps: { httpRouter: coreServices.httpRouter, logger: coreServices.logger },
      async init({ httpRouter, logger }) {
        const router = Router();
        router.get('/now', async (_req, res) => {
          res.json({ team: 'platform', engineer: 'Noor' });
        });
        httpRouter.use(router);
        logger.info('Ready to say who is on call');
      },
    });
  },
});
