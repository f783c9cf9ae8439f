import {
  ApiBlueprint,
  createFrontendPlugin,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiPencilLine } from '@remixicon/react';
import { NotesClient, notesApiRef } from './api';
import { rootRouteRef } from './routes';

const notesApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: notesApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new NotesClient(fetchApi),
    }),
});

const notesPage = PageBlueprint.make({
  params: {
    path: '/notes',
    routeRef: rootRouteRef,
    loader: () => import('./components/NotesPage').then(m => <m.NotesPage />),
  },
});

export const notesPlugin = createFrontendPlugin({
  pluginId: 'notes',
  title: 'Notes',
  icon: <RiPencilLine />,
  routes: { root: rootRouteRef },
  extensions: [notesApi, notesPage],
});
