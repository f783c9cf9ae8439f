import { createFrontendPlugin, PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiToolsLine } from '@remixicon/react';
import { rootRouteRef } from './routes';

const playgroundPage = PageBlueprint.make({
  params: {
    path: '/playground',
    routeRef: rootRouteRef,
    loader: () => import('./components/PlaygroundPage').then(m => <m.PlaygroundPage />),
  },
});

export const playgroundPlugin = createFrontendPlugin({
  pluginId: 'playground',
  title: 'Playground',
  icon: <RiToolsLine />,
  routes: { root: rootRouteRef },
  extensions: [playgroundPage],
});
