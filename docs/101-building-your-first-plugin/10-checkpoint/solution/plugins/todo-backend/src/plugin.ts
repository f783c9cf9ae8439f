import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import { createRouter } from './router';
import { readLimit } from './settings';
import { createTodoStore } from './store';

// #region plugin
export const todoPlugin = createBackendPlugin({
  pluginId: 'todo',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
      },
      async init({ config, database, httpRouter, logger }) {
        const limit = readLimit(config);
        const store = await createTodoStore(database);
        httpRouter.use(createRouter({ store, limit, logger }));
      },
    });
  },
});
// #endregion
