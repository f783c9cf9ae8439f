import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import Router from 'express-promise-router';

const greeting = 'The curtain is up';

export const stagePlugin = createBackendPlugin({
  pluginId: 'stage',
  register(env) {
    env.registerInit({
      deps: { httpRouter: coreServices.httpRouter, logger: coreServices.logger },
      async init({ httpRouter, logger }) {
        const router = Router();
        router.get('/greeting', async (_req, res) => {
          res.json({ greeting });
        });
        httpRouter.use(router);
        logger.info(greeting);
      },
    });
  },
});
