import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiListCheck2 } from '@remixicon/react';
import { TodoClient, todoApiRef } from './api';
import { rootRouteRef } from './routes';
const todoApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: todoApiRef,
      deps: { discoveryApi: discoveryApiRef },
      factory: ({ discoveryApi }) => new TodoClient(discoveryApi),
    }),
});

const todoPage = PageBlueprint.make({
  params: {
    path: '/todo',
    routeRef: rootRouteRef,
    loader: () => import('./components/TodoPage').then(m => <m.TodoPage />),
  },
});

export const todoPlugin = createFrontendPlugin({
  pluginId: 'todo',
  title: 'To-do',
  icon: <RiListCheck2 />,
  routes: { root: rootRouteRef },
  extensions: [todoApi, todoPage],
});
