/** The Backstage release whose packages package.json pins. */
export const BACKSTAGE_RELEASE = '1.55';

export interface PackConfig {
  /**
   * What the pack defines: the specifier that a program imports → what is bundled for it, an npm specifier or a file of
   * this repository (`./src/…`).
   */
  modules: Record<string, string>;
  /** Files that come with the pack: name for `__stagecraft.asset` → file of this repository. */
  assets?: Record<string, string>;
  /** Whether the entry reaches packages as `require` or as `import` does: dual packages must not come twice. */
  style: 'require' | 'import';
  /** Packs that a realm has always loaded before this one: what they define is not bundled again. */
  after?: string[];
  /** Whether the pack's script installs the Node.js globals first. */
  globals?: boolean;
  /**
   * Whether functions and classes keep their names, for packs whose code asks for them. HTTP status codes come from the
   * names of error classes (@backstage/errors 1.3).
   */
  keepNames?: boolean;
  /** Most that the pack may weigh with its assets, in KiB of brotli (see the site's budgets). */
  budget: number;
}

const same = (specifiers: string[]): Record<string, string> =>
  Object.fromEntries(specifiers.map(specifier => [specifier, specifier]));

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

/** What only other packs import; the prefix keeps these out of learners' sight. */
const shared = (specifiers: string[]): Record<string, string> =>
  Object.fromEntries(specifiers.map(specifier => [`stagecraft:shared/${specifier}`, specifier]));

export const packs: Record<string, PackConfig> = {
  backend: {
    style: 'require',
    globals: true,
    keepNames: true,
    budget: 480,
    modules: {
      'stagecraft:backend': './src/backstage/backend/index.ts',
      ...same([
        '@backstage/backend-plugin-api',
        '@backstage/backend-plugin-api/alpha',
        '@backstage/backend-test-utils',
        '@backstage/config',
        '@backstage/errors',
        '@backstage/plugin-events-node',
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
    style: 'import',
    after: ['backend'],
    keepNames: true,
    budget: 120,
    modules: { vitest: 'vitest', 'stagecraft:checks': './src/sandbox/checks/index.ts' },
  },
  supertest: {
    style: 'require',
    after: ['backend'],
    keepNames: true,
    budget: 60,
    modules: { supertest: 'supertest' },
  },
  database: {
    style: 'require',
    after: ['backend'],
    budget: 300,
    modules: { 'stagecraft:database': './src/backstage/backend/database/driver/index.ts' },
    assets: { 'sql-wasm.wasm': './node_modules/sql.js/dist/sql-wasm-browser.wasm' },
  },
};

/** The packs that a realm of each profile loads before learner code; others come when something asks for them. */
export const profiles: Record<string, string[]> = { backend: ['backend', 'checks'] };
