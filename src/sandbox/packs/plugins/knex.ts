import type { Plugin } from 'esbuild';

/**
 * Puts our dialect in the place of knex 3.3's own for better-sqlite3.
 *
 * @param dialect file that takes the place of knex/lib/dialects/better-sqlite3/index.js
 */
export function knexInBrowser(dialect: string): Plugin {
  return {
    name: 'knex-in-browser',
    setup(build) {
      build.onResolve({ filter: /^\.\/better-sqlite3$/ }, args =>
        /\/knex\/lib\/dialects\/index\.js$/.test(args.importer) ? { path: dialect } : undefined,
      );
    },
  };
}
