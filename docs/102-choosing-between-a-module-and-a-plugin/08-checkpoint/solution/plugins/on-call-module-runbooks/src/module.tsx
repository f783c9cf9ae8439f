import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { OnCallCardBlueprint } from '../../on-call-react/src';

const runbooksCard = OnCallCardBlueprint.make({
  name: 'runbooks',
  params: { loader: () => import('./RunbooksCard').then(m => <m.RunbooksCard />) },
});

export const onCallModuleRunbooks = createFrontendModule({
  pluginId: 'on-call',
  extensions: [runbooksCard],
});
