import { createFrontendModule } from '@backstage/frontend-plugin-api';
import onCallPlugin from '../../on-call/src';
import { OnCallCardBlueprint } from '../../on-call-react/src';

const runbooksCard = OnCallCardBlueprint.make({
  name: 'runbooks',
  params: { loader: () => import('./RunbooksCard').then(m => <m.RunbooksCard />) },
});

export const onCallModuleRunbooks = createFrontendModule({
  pluginId: 'on-call',
  extensions: [
    runbooksCard,
    onCallPlugin.getExtension('on-call-card:on-call/handover').override({ disabled: true }),
  ],
});
