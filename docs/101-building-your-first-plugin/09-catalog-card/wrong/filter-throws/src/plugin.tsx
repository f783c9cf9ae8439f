import type { Entity } from '@backstage/catalog-model';
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint, EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';

const hasRota = (entity: Entity) =>
  entity.kind === 'Component' &&
  entity.metadata.annotations!['acme.example/on-call'].endsWith('-rota');

const onCallCard = EntityCardBlueprint.make({
  params: {
    type: 'info',
    filter: hasRota,
    loader: () => import('./components/OnCallCard').then(m => <m.OnCallCard />),
  },
});

const onCallContent = EntityContentBlueprint.make({
  params: {
    path: '/on-call',
    title: 'On call',
    filter: hasRota,
    loader: () => import('./components/OnCallContent').then(m => <m.OnCallContent />),
  },
});

export const onCallPlugin = createFrontendPlugin({
  pluginId: 'on-call',
  title: 'On call',
  extensions: [onCallCard, onCallContent],
});
