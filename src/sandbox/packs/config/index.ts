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

/** The packs that are fetched at once for each profile; others come when something asks for them. */
export const profiles: Record<string, string[]> = {
  backend: ['backend', 'checks'],
  frontend: [...app, 'frame-checks'],
  'full-stack': ['backend', ...app, 'database', 'frame-checks'],
  catalog: [...app, 'catalog', 'frame-checks'],
};
