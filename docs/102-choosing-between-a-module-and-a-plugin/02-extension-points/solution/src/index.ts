// The sandbox starts what is added here: the notifier and, once its extension point is there, a module that uses it.
import type { Backend } from '@backstage/backend-app-api';
import {
  coreServices,
  createBackendModule,
  type ExtensionPoint,
} from '@backstage/backend-plugin-api';
import Router from 'express-promise-router';
import { notifierPlugin } from '../plugins/notifier-backend/src';
import * as library from '../plugins/notifier-node/src';
import type { NotifierChannelsExtensionPoint, NotifierMessage } from '../plugins/notifier-node/src';

const { notifierChannelsExtensionPoint: point } = library as {
  notifierChannelsExtensionPoint?: ExtensionPoint<NotifierChannelsExtensionPoint>;
};

export function install(backend: Pick<Backend, 'add'>) {
  backend.add(notifierPlugin);
  if (point) backend.add(boardModule(point));
}

const boardModule = (channelsPoint: ExtensionPoint<NotifierChannelsExtensionPoint>) =>
  createBackendModule({
    pluginId: 'notifier',
    moduleId: 'board',
    register(env) {
      env.registerInit({
        deps: { channels: channelsPoint, httpRouter: coreServices.httpRouter },
        async init({ channels, httpRouter }) {
          const items: NotifierMessage[] = [];
          channels.addChannel({
            name: 'board',
            send: async message => void items.unshift(message),
          });
          const router = Router();
          router.get('/board', async (_req, res) => {
            res.json({ items });
          });
          httpRouter.use(router);
        },
      });
    },
  });
