import { coreExtensionData, createFrontendModule } from '@backstage/frontend-plugin-api';
import { z } from 'zod';
import onCallPlugin from '../plugins/on-call/src';
import { HotlineHeader } from './components/HotlineHeader';

// #region override
const onCallPage = onCallPlugin.getExtension('page:on-call').override({
  configSchema: {
    hotline: z.string(),
  },
  *factory(originalFactory, { config }) {
    const page = originalFactory({ params: { noHeader: true } });
    yield* page;
    yield coreExtensionData.reactElement(
      <>
        <HotlineHeader hotline={config.hotline} />
        {page.get(coreExtensionData.reactElement)}
      </>,
    );
  },
});
// #endregion

// #region module
export const onCallModuleWarehouse = createFrontendModule({
  pluginId: 'on-call',
  extensions: [onCallPage],
});
// #endregion
