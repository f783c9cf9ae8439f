import {
  ApiBlueprint,
  createFrontendPlugin,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiListCheck2 } from '@remixicon/react';
import { TodoClient, todoApiRef } from './api';
import { rootRouteRef } from './routes';

const todoApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: todoApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new TodoClient(fetchApi),
    }),
});

const todoPage = PageBlueprint.make({
  params: {
    path: '/todo',
    routeRef: rootRouteRef,
    loader: () => import('./components/TodoPage').then(m => <m.TodoPage />),
  },
});

const todoCard = EntityCardBlueprint.make({
  params: {
    type: 'info',
    filter: { kind: 'component' },
    loader: () => import('./components/TodoCard').then(m => <m.TodoCard />),
  },
});

export const todoPlugin = createFrontendPlugin({
  pluginId: 'todo',
  title: 'To-do',
  icon: <RiListCheck2 />,
  routes: { root: rootRouteRef },
  extensions: [todoApi, todoPage, todoCard],
});
