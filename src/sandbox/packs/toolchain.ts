import path from 'node:path';
import type { Toolchain } from './bundle';
import { packageDirectory } from './plugins/directory';
import { watchedInitialization } from './plugins/initialization';
import { knexInBrowser } from './plugins/knex';
import { nodeAliases } from './plugins/nodeAliases';
import { repo } from './paths';
import { singleCopies } from './plugins/singleCopies';
import { hostReplacements, onlyOnce } from './replacements';

/** What stands in for Node.js, and for parts of the framework, when a pack of this repository is bundled. */
export async function backstageToolchain(): Promise<Toolchain> {
  const aliases = await import('../../backstage/node/aliases');
  const npmReplacements = { ...aliases.npmReplacements, ...hostReplacements };
  const host = path.join(repo, 'src/backstage/backend');
  return {
    root: repo,
    globals: aliases.globalsInject,
    plugins: [
      knexInBrowser(path.join(host, 'database/dialect.cjs')),
      watchedInitialization(path.join(host, 'initialization.ts'), repo),
      packageDirectory(repo),
      singleCopies(onlyOnce, repo),
      nodeAliases({ ...aliases, npmReplacements }, repo),
    ],
  };
}
