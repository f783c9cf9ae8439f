import { coreExtensionData, createFrontendModule } from '@backstage/frontend-plugin-api';
import { z } from 'zod';
import onCallPlugin from '../plugins/on-call/src';
import { HotlineHeader } from './components/HotlineHeader';

const onCallPage = onCallPlugin.getExtension('page:on-call').override({
  configSchema: {
    hotline: z.string(),
  },
  *factory(originalFactory, { config }) {
    yield* originalFactory();
    yield coreExtensionData.reactElement(<HotlineHeader hotline={config.hotline} />);
  },
});

export const onCallModuleWarehouse = createFrontendModule({
  pluginId: 'on-call',
  extensions: [onCallPage],
});
