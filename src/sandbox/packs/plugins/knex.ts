import path from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * knex 3.3 in a browser. Its `browser` field drops Migrator and Seeder, which Backstage needs: they are put back. Its
 * dialect for better-sqlite3 is replaced by ours.
 *
 * @param dialect file that takes the place of knex/lib/dialects/better-sqlite3/index.js
 */
export function knexInBrowser(dialect: string): Plugin {
  return {
    name: 'knex-in-browser',
    setup(build) {
      build.onResolve({ filter: /\/(Migrator|Seeder)$/ }, args =>
        /\/node_modules\/knex\//.test(args.importer)
          ? { path: path.resolve(args.resolveDir, `${args.path}.js`) }
          : undefined,
      );
      build.onResolve({ filter: /^\.\/better-sqlite3$/ }, args =>
        /\/knex\/lib\/dialects\/index\.js$/.test(args.importer) ? { path: dialect } : undefined,
      );
    },
  };
}
