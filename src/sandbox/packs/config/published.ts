import { same, type PackConfig } from './types';

/**
 * Plugins as others have published them, loaded only where a program imports them: what runs in the sandbox is not
 * limited to what this course wrote. What each needed is said in tests/e2e/published.spec.ts.
 */
export const publishedPacks: Record<string, PackConfig> = {
  'user-settings-backend': {
    realms: ['worker', 'frame'],
    style: 'require',
    after: ['backend'],
    keepNames: true,
    budget: 60,
    modules: {
      '@backstage/plugin-user-settings-backend':
        './src/backstage/backend/plugins/userSettings/package.cjs',
    },
  },
  'notifications-backend': {
    realms: ['worker', 'frame'],
    style: 'require',
    after: ['backend', 'schemas', 'catalog-node', 'openapi'],
    keepNames: true,
    budget: 60,
    modules: {
      '@backstage/plugin-notifications-backend':
        './src/backstage/backend/plugins/notifications/package.cjs',
      ...same(['@backstage/plugin-notifications-node']),
    },
  },
  'user-settings': {
    realms: ['frame'],
    platform: 'page',
    style: 'import',
    after: ['core', 'ui', 'app', 'catalog'],
    budget: 60,
    modules: same(['@backstage/plugin-user-settings', '@backstage/plugin-user-settings/alpha']),
  },
  org: {
    realms: ['frame'],
    platform: 'page',
    style: 'import',
    after: ['core', 'ui', 'app', 'catalog'],
    budget: 60,
    modules: same(['@backstage/plugin-org', '@backstage/plugin-org/alpha']),
  },
};
