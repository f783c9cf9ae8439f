// #region module
import { coreServices, createBackendModule } from '@backstage/backend-plugin-api';
import Router from 'express-promise-router';
import { notifierChannelsExtensionPoint, type NotifierMessage } from '../../notifier-node/src';

/** Shows messages on the screen by the office door. It asks for them every minute, and sends a token. */
export const notifierModuleBoard = createBackendModule({
  pluginId: 'notifier',
  moduleId: 'board',
  register(env) {
    env.registerInit({
      deps: {
        channels: notifierChannelsExtensionPoint,
        httpRouter: coreServices.httpRouter,
      },
      async init({ channels, httpRouter }) {
        const newest: NotifierMessage[] = [];
        channels.addChannel({
          name: 'board',
          async send(message) {
            newest.unshift(message);
            newest.splice(10);
          },
        });

        const router = Router();
        router.get('/board', async (_req, res) => {
          res.json({ items: newest });
        });
        httpRouter.use(router);
      },
    });
  },
});
// #endregion
