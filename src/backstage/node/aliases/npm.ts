import { type Alias, empty, file, npm } from './alias';

/** Database drivers that knex or backend-defaults mention and a browser can't run: knex asks for them lazily. */
const otherDatabases = [
  'pg',
  'pg-query-stream',
  'pg-format',
  'pg-connection-string',
  'pg-native',
  'mysql',
  'mysql2',
  'mysql2/promise',
  'oracledb',
  'tedious',
  'mariadb',
  'sqlite3',
  'mock-aws-s3',
  'nock',
  '@google-cloud/cloud-sql-connector',
  '@azure/identity',
  '@aws-sdk/rds-signer',
  '@aws-sdk/credential-providers',
];

/** Caches and rate-limit stores on other machines. */
const remoteStores = [
  'rate-limit-redis',
  '@redis/client',
  'redis',
  'ioredis',
  '@keyv/redis',
  '@keyv/valkey',
  '@keyv/memcache',
  'iovalkey',
  'infinispan',
  'memjs',
];

const each = (specifiers: string[], alias: Alias): Record<string, Alias> =>
  Object.fromEntries(specifiers.map(specifier => [specifier, alias]));

/**
 * The slot for the SQLite driver: a better-sqlite3-shaped class over sql.js lives with the backend host, which fills this
 * in when it builds its packs. Until then a use of the database says what is missing.
 */
export const sqliteDriverSlot = 'better-sqlite3';

/** npm packages and deep paths that are replaced, by the exact text of the import. */
export const npmReplacements: Record<string, Alias> = {
  [sqliteDriverSlot]: empty(
    'knex dialect better-sqlite3, backend-test-utils: the driver comes with the database pack',
  ),

  ...each(otherDatabases, empty('knex dialects, backend-defaults/database')),
  ...each(remoteStores, empty('backend-defaults/cache and rootHttpRouter rate limits')),
  'node-forge': empty('backend-defaults/rootHttpRouter (self-signed certificates)'),
  testcontainers: empty('backend-test-utils (TestDatabases, TestCaches with containers)'),
  '@backstage/config-loader': empty(
    'backend-defaults/rootConfig: configuration comes as a ConfigReader',
  ),
  'text-extensions': empty('backend-test-utils (mock directory)'),
  'cross-spawn': empty('cli-common (runs commands)'),
  tar: empty('backend-defaults/urlReader'),
  glob: empty('catalog backend (file locations)'),
  archiver: empty('backend-defaults/urlReader'),
  'isomorphic-git': empty('backend-defaults/urlReader, scaffolder-node'),
  '@isomorphic-git/pgp-plugin': empty('scaffolder-node (signed commits); it is under the LGPL'),
  '@octokit/rest': empty(
    'integration (GitHub apps): -20 KB brotli, and there is no GitHub to reach',
  ),
  '@octokit/auth-app': empty('integration (GitHub apps)'),

  winston: file(
    'npm/winston.cjs',
    'backend-defaults/rootLogger and auditor, scaffolder (task logs)',
  ),
  'winston-transport': file('npm/winstonTransport.cjs', 'scaffolder (task logs)'),
  'triple-beam': file('npm/tripleBeam.cjs', 'backend-defaults/rootLogger'),
  'iconv-lite': file(
    'npm/iconvLite.cjs',
    'body-parser, raw-body: TextDecoder saves 330 KB of code pages',
  ),
  ws: file('npm/ws.cjs', 'signals backend, events'),
  'node-fetch': file('npm/nodeFetch.cjs', 'catalog-client, integration'),
  'cross-fetch': file('npm/nodeFetch.cjs', 'plugin-events-node, plugin-permission-common'),
  'get-package-type': file('npm/getPackageType.cjs', 'knex (import-file)'),
  'fs-extra': file('entries/fs-extra.cjs', 'backend-defaults, backend-test-utils, @manypkg/*'),
  'graceful-fs': file('entries/fs.cjs', 'read-yaml-file'),
  'prom-client': file(
    'npm/promClient.cjs',
    'catalog backend: without counters it processes nothing, silently',
  ),
  'process/': file(
    'entries/process.cjs',
    "readable-stream 4.8: npm's process would queue ticks through setTimeout",
  ),
  'readable-stream': npm(
    'readable-stream/lib/stream.js',
    'its main file asks for the built-in stream, which is itself',
  ),
  inherits: file(
    'entries/inherits.cjs',
    'http-errors, util: its browser file replaces prototypes, which breaks superagent',
  ),
  '@jsdevtools/ono': npm(
    '@jsdevtools/ono/cjs/index.js',
    "express-openapi-validator: its ES module assigns to CommonJS' exports, which a bundle does not have",
  ),
  depd: npm(
    'depd/lib/browser/index.js',
    'express, body-parser, http-errors: reads V8 call sites, absent in Firefox',
  ),
};
