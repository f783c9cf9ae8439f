import { createFrontendPlugin } from '@backstage/frontend-plugin-api';

export const onCallPlugin = createFrontendPlugin({
  pluginId: 'on-call',
  title: 'On call',
  extensions: [],
});
