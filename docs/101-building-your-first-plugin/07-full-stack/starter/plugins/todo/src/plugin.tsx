import { createFrontendPlugin, PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiListCheck2 } from '@remixicon/react';
import { rootRouteRef } from './routes';

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
  extensions: [todoPage],
});
