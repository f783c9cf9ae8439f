import { createRequire } from 'node:module';
import { empty, file, type ScopedAlias } from './alias';

const require = createRequire(import.meta.url);

/** A package's own file by absolute path, past the `browser` map in its package.json that would swap it. */
const unswapped = (specifier: string, why: string): ScopedAlias['alias'] => ({
  kind: 'file',
  path: require.resolve(specifier),
  why,
});

const superagent = unswapped(
  'superagent',
  'supertest: needs the Node build, which the browser map swaps for XMLHttpRequest',
);

/** Imports that depend on who makes them, most of them relative ones inside a package; looked up before everything else. */
export const scopedReplacements: ScopedAlias[] = [
  {
    importer: /\/node_modules\/zod\/v4\//,
    specifier: /locales\/index(\.c?js)?$/,
    alias: file('npm/zodLocales.cjs', 'zod: 50 languages of error messages; English stays'),
  },
  {
    importer: /\/node_modules\/knex\/lib\/dialects\/index\.js$/,
    specifier: /^\.\/(?!(better-)?sqlite)/,
    alias: empty('knex: dialects other than SQLite'),
  },
  {
    importer: /\/node_modules\/knex\//,
    specifier: /\/Migrator$/,
    alias: unswapped(
      'knex/lib/migrations/migrate/Migrator.js',
      'knex: its browser map removes migrations',
    ),
  },
  {
    importer: /\/node_modules\/knex\//,
    specifier: /\/Seeder$/,
    alias: unswapped('knex/lib/migrations/seed/Seeder.js', 'knex: its browser map removes seeds'),
  },
  {
    importer: /\/node_modules\/@backstage\/config-loader\//,
    specifier: /^\.\/collect\.cjs\.js$/,
    alias: empty(
      'config-loader: looks for the schemas of installed packages on disk, with TypeScript',
    ),
  },
  { importer: /\/node_modules\/supertest\//, specifier: /^superagent$/, alias: superagent },
  {
    importer: /\/node_modules\/superagent\/lib\/node\//,
    specifier: /^\.\.\/\.\.\/?$/,
    alias: superagent,
  },
];
