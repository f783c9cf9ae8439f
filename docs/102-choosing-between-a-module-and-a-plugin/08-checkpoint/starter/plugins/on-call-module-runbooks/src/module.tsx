import { createFrontendModule } from '@backstage/frontend-plugin-api';

export const onCallModuleRunbooks = createFrontendModule({
  pluginId: 'my-plugin',
  extensions: [],
});
