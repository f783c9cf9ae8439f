import { same, shared, type PackConfig } from './types';

/** Node.js built-ins that a lesson may import, with and without `node:`. */
const nodeModules = [
  'buffer',
  'crypto',
  'events',
  'path',
  'stream',
  'stream/promises',
  'timers/promises',
  'url',
  'util',
];

/** The backend host, and what backend checks need. */
export const backendPacks: Record<string, PackConfig> = {
  backend: {
    realms: ['worker', 'frame'],
    style: 'require',
    globals: true,
    keepNames: true,
    budget: 480,
    modules: {
      'stagecraft:backend': './src/backstage/backend/index.ts',
      'stagecraft:database': './src/backstage/backend/database/driver/index.ts',
      ...same([
        '@backstage/backend-plugin-api',
        '@backstage/backend-plugin-api/alpha',
        '@backstage/backend-test-utils',
        '@backstage/config',
        '@backstage/errors',
        '@backstage/plugin-events-node',
        '@backstage/plugin-permission-common',
        '@backstage/plugin-permission-node',
        '@backstage/types',
        'express',
        'express-promise-router',
        'knex',
        'zod',
        'zod/v3',
        'zod/v4',
      ]),
      ...same(nodeModules),
      ...same(nodeModules.map(name => `node:${name}`)),
      ...shared([
        ...[
          'assert',
          'async_hooks',
          'fs',
          'fs/promises',
          'http',
          'https',
          'net',
          'os',
          'process',
          'querystring',
        ],
        ...['string_decoder', 'timers', 'tty', 'zlib'],
        ...['debug', 'methods', 'mime-db', 'mime-types', 'object-inspect', 'qs', 'side-channel'],
      ]),
    },
  },
  checks: {
    realms: ['worker'],
    style: 'import',
    after: ['backend'],
    keepNames: true,
    budget: 120,
    modules: { vitest: 'vitest', 'stagecraft:checks': './src/sandbox/checks/index.ts' },
  },
  supertest: {
    realms: ['worker', 'frame'],
    style: 'require',
    after: ['backend'],
    keepNames: true,
    budget: 60,
    modules: { supertest: 'supertest' },
  },
  // SQLite itself, for the plugins that ask for the database; what drives it is small and comes with the backend.
  database: {
    realms: ['worker', 'frame'],
    style: 'require',
    after: ['backend'],
    budget: 292,
    modules: {},
    assets: { 'sql-wasm.wasm': './node_modules/sql.js/dist/sql-wasm-browser.wasm' },
  },
};
