import path from 'node:path';
import type { Alias } from './plugins/nodeAliases';
import type { SingleCopy } from './plugins/singleCopies';
import { repo } from './paths';

const host = (file: string, why: string): Alias => ({
  kind: 'file',
  path: path.join(repo, 'src/backstage/backend', file),
  why,
});

/** Parts of the framework for which the backend host has its own; the import's exact text → what stands in for it. */
export const hostReplacements: Record<string, Alias> = {
  '@backstage/backend-defaults/urlReader': host(
    'services/urlReader.ts',
    'backend-test-utils: the real one brings clients for a dozen source hosts, and there is no network',
  ),
  '@manypkg/get-packages': {
    kind: 'empty',
    why: 'backend-defaults/rootConfig looks for a monorepo on disk; brings globby, js-yaml and more (-30 KB brotli)',
  },
  '@backstage/backend-defaults/rootLogger': {
    kind: 'empty',
    why: 'backend-defaults: winston; the host has a logger of its own',
  },
  '@backstage/backend-defaults/rootConfig': {
    kind: 'empty',
    why: 'backend-defaults: reads files; configuration comes as an object',
  },
};

/** Packages of which one copy is enough. */
export const onlyOnce: SingleCopy[] = [
  {
    package: 'zod',
    differs: 'version',
    why: 'plugin-permission-common imports it, everything else requires it: two copies fail instanceof (-17 KB brotli); catalog-model brings 3.25, whose zod/v3 is that of zod 4',
  },
  {
    package: 'luxon',
    differs: 'version',
    why: 'cron 3.5 asks for luxon 3.5, backend-defaults for 3.7, which is compatible (-18 KB brotli)',
  },
  {
    package: 'mime-db',
    differs: 'version',
    why: 'mime-types 2.1 asks for 1.52, compressible for the newer data (-18 KB brotli)',
  },
];
