import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import Router from 'express-promise-router';

export default createBackendPlugin({
  pluginId: 'applause',
  register(env) {
    env.registerInit({
      deps: {
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
      },
      async init({ httpRouter, logger }) {
        let claps = 41;

        const router = Router();
        router.get('/claps', (_request, response) => {
          response.json({ claps });
        });
        router.post('/claps', (_request, response) => {
          claps += 1;
          logger.info(`Clap number ${claps}`);
          response.json({ claps });
        });
        httpRouter.use(router);
      },
    });
  },
});
