import type { PackConfig } from './types';

/** What checks ask about a plugin's configuration schema: Backstage's own rules of what a browser may see. */
export const configLoaderPacks: Record<string, PackConfig> = {
  'config-loader': {
    realms: ['worker', 'frame'],
    style: 'require',
    after: ['backend', 'schemas'],
    budget: 20,
    modules: { '@backstage/config-loader': './src/sandbox/packs/modules/configLoader.cjs' },
  },
};
