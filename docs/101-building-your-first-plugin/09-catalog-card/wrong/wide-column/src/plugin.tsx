import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint, EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';

const hasRota = {
  kind: 'component',
  'metadata.annotations.acme.example/on-call': { $exists: true },
};

const onCallCard = EntityCardBlueprint.make({
  params: {
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
