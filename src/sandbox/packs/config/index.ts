import { backendPacks } from './backend';
import { configLoaderPacks } from './configLoader';
import { frontendPacks } from './frontend';
import { pluginPacks } from './plugins';
import { publishedPacks } from './published';
import type { PackConfig } from './types';

export { BACKSTAGE_RELEASE, type AssetConfig, type PackConfig, type RealmKind } from './types';

export const packs: Record<string, PackConfig> = {
  ...backendPacks,
  ...frontendPacks,
  ...pluginPacks,
  ...configLoaderPacks,
  ...publishedPacks,
};

/** What every app needs. */
const app = ['core', 'ui', 'app'];

/**
 * The packs that are fetched at once for each profile, in an order in which they can load; others come when a program's
 * imports, its plugins or a pack ask for them.
 */
export const profiles: Record<string, string[]> = {
  backend: ['backend', 'checks'],
  frontend: [...app, 'frame-checks'],
  'full-stack': [...app, 'backend', 'database', 'frame-checks'],
  catalog: [
    ...app,
    'catalog',
    ...['backend', 'schemas', 'openapi', 'integration', 'catalog-node', 'catalog-backend'],
    'database',
    'frame-checks',
  ],
};
