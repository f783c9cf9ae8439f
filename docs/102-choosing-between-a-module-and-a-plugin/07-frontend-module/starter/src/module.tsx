import { createFrontendModule } from '@backstage/frontend-plugin-api';

export const onCallModuleWarehouse = createFrontendModule({
  pluginId: 'warehouse',
  extensions: [],
});
