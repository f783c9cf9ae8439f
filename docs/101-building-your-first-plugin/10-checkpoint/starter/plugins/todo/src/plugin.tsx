import { createFrontendPlugin } from '@backstage/frontend-plugin-api';

export const todoPlugin = createFrontendPlugin({
  pluginId: 'todo',
  extensions: [],
});
