import path from 'node:path';
import type { PlatformTools, Toolchain } from './bundle';
import { commonjsFiles } from './plugins/commonjsFiles';
import { developmentBuild } from './plugins/developmentBuild';
import { packageDirectory } from './plugins/directory';
import { englishOnly } from './plugins/englishOnly';
import { watchedInitialization } from './plugins/initialization';
import { knexInBrowser } from './plugins/knex';
import { lodashMethods } from './plugins/lodashMethods';
import { nodeAliases } from './plugins/nodeAliases';
import { repo } from './paths';
import { singleCopies } from './plugins/singleCopies';
import { styles } from './plugins/styles';
import {
  developmentPackages,
  englishOnlyPackages,
  pageOnlyOnce,
  pageReplacements,
  pagesApart,
  pageScopedReplacements,
} from './pageReplacements';
import { hostReplacements, onlyOnce } from './replacements';

/** What stands in for Node.js, and for parts of the framework, when a pack of this repository is bundled. */
export async function backstageToolchain(): Promise<Toolchain> {
  const aliases = await import('../../backstage/node/aliases');
  const host = path.join(repo, 'src/backstage/backend');
  const node: PlatformTools = {
    // Not 'browser': the Node.js builds are wanted, over our built-ins.
    mainFields: ['module', 'main'],
    conditions: ['browser'],
    loader: { '.node': 'empty' },
    define: {
      'process.env.NODE_ENV': '"production"',
      __dirname: '"/"',
      __filename: '"/index.js"',
      'import.meta.url': '"file:///index.js"',
    },
    globals: aliases.globalsInject,
    plugins: [
      knexInBrowser(path.join(host, 'database/dialect.cjs')),
      watchedInitialization(path.join(host, 'initialization.ts'), repo),
      packageDirectory(repo),
      singleCopies(onlyOnce, repo),
      nodeAliases(
        { ...aliases, npmReplacements: { ...aliases.npmReplacements, ...hostReplacements } },
        repo,
      ),
    ],
  };
  const page: PlatformTools = {
    mainFields: ['browser', 'module', 'main'],
    conditions: ['browser', 'module'],
    loader: { '.svg': 'dataurl', '.png': 'dataurl' },
    define: {
      'process.env.NODE_ENV': '"production"',
      'process.env.APP_CONFIG': 'undefined',
      global: 'globalThis',
      'import.meta.url': '"file:///index.js"',
    },
    plugins: [
      styles(),
      englishOnly(englishOnlyPackages),
      developmentBuild(developmentPackages),
      commonjsFiles('@material-ui'),
      lodashMethods(repo, ['@backstage/catalog-model', '@backstage/catalog-client']),
      singleCopies(pageOnlyOnce, repo, 'import-statement'),
      nodeAliases(
        {
          ...aliases,
          scopedReplacements: pageScopedReplacements,
          npmReplacements: pageReplacements,
        },
        repo,
      ),
    ],
  };
  return { root: repo, platforms: { node, page }, apart: pagesApart };
}
