import { same, shared, type PackConfig } from './types';

const common = {
  realms: ['worker', 'frame'],
  style: 'require',
  keepNames: true,
} satisfies Partial<PackConfig>;

const host = (file: string) => `./src/backstage/backend/plugins/${file}`;

/**
 * Backstage's own backend plugins and their libraries, each loaded only where a program asks for it. `stagecraft:plugin/…`
 * is a plugin made ready to run beside the learner's; under its package's own name it is for checks that install it.
 */
export const pluginPacks: Record<string, PackConfig> = {
  schemas: {
    ...common,
    after: ['backend'],
    budget: 75,
    modules: shared(['ajv', 'ajv-errors', 'yaml']),
  },
  openapi: {
    ...common,
    after: ['backend', 'schemas'],
    budget: 95,
    modules: shared(['@backstage/backend-openapi-utils']),
  },
  integration: {
    ...common,
    after: ['backend'],
    budget: 30,
    modules: shared(['@backstage/integration']),
  },

  'catalog-node': {
    ...common,
    after: ['backend', 'schemas'],
    budget: 40,
    modules: same([
      '@backstage/catalog-client',
      '@backstage/catalog-client/testUtils',
      '@backstage/catalog-model',
      '@backstage/catalog-model/alpha',
      '@backstage/plugin-catalog-common',
      '@backstage/plugin-catalog-common/alpha',
      '@backstage/plugin-catalog-node',
      '@backstage/plugin-catalog-node/alpha',
      '@backstage/plugin-catalog-node/testUtils',
    ]),
  },
  'catalog-backend': {
    ...common,
    after: ['backend', 'schemas', 'openapi', 'integration', 'catalog-node'],
    budget: 120,
    modules: {
      'stagecraft:plugin/catalog': host('catalog/index.ts'),
      '@backstage/plugin-catalog-backend': host('catalog/package.cjs'),
      ...same(['@backstage/plugin-catalog-backend/alpha']),
    },
    assets: { 'catalog.snapshot': { generate: './src/backstage/backend/snapshot/index.ts' } },
  },

  permission: {
    ...common,
    after: ['backend'],
    budget: 6,
    modules: {
      'stagecraft:plugin/permission': host('permission.ts'),
      ...same(['@backstage/plugin-permission-backend', '@backstage/plugin-permission-node/alpha']),
    },
  },
  proxy: {
    ...common,
    after: ['backend'],
    budget: 30,
    modules: {
      'stagecraft:plugin/proxy': host('proxy.ts'),
      ...same(['@backstage/plugin-proxy-backend', '@backstage/plugin-proxy-node/alpha']),
    },
  },
  events: {
    ...common,
    after: ['backend', 'schemas', 'openapi'],
    budget: 10,
    modules: {
      'stagecraft:plugin/events': host('events/index.ts'),
      '@backstage/plugin-events-backend': host('events/package.cjs'),
      ...same(['@backstage/plugin-events-node/alpha']),
    },
  },

  'scaffolder-node': {
    ...common,
    after: ['backend', 'schemas', 'integration', 'catalog-node'],
    budget: 70,
    modules: same([
      '@backstage/plugin-scaffolder-common',
      '@backstage/plugin-scaffolder-node',
      '@backstage/plugin-scaffolder-node/alpha',
      '@backstage/plugin-scaffolder-node/testUtils',
    ]),
  },
  scaffolder: {
    ...common,
    after: ['backend', 'schemas', 'openapi', 'integration', 'catalog-node', 'scaffolder-node'],
    budget: 95,
    modules: {
      'stagecraft:plugin/scaffolder': host('scaffolder/index.ts'),
      '@backstage/plugin-scaffolder-backend': host('scaffolder/package.cjs'),
    },
  },
};
