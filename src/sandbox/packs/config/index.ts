import { backendPacks } from './backend';
import { frontendPacks } from './frontend';
import { pluginPacks } from './plugins';
import type { PackConfig } from './types';

export { BACKSTAGE_RELEASE, type AssetConfig, type PackConfig, type RealmKind } from './types';

export const packs: Record<string, PackConfig> = {
  ...backendPacks,
  ...frontendPacks,
  ...pluginPacks,
};

/** What every app needs. */
const app = ['core', 'ui', 'app'];

/** The packs that are fetched at once for each profile; others come when something asks for them. */
export const profiles: Record<string, string[]> = {
  backend: ['backend', 'checks'],
  frontend: [...app, 'frame-checks'],
  'full-stack': ['backend', ...app, 'database', 'frame-checks'],
  catalog: [...app, 'catalog', 'frame-checks'],
};
