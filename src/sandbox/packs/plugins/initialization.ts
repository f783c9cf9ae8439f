import path from 'node:path';
import type { Plugin } from 'esbuild';

const MODULE = 'createInitializationResultCollector';

/**
 * Lets the host watch which plugins of a backend have initialized: backend-app-api 1.7's own bookkeeping is wrapped.
 *
 * @param watched file that takes its place, and that imports the original as `framework:backend-app-api/…`
 */
export function watchedInitialization(watched: string, root: string): Plugin {
  const original = path.join(
    root,
    `node_modules/@backstage/backend-app-api/dist/wiring/${MODULE}.cjs.js`,
  );
  return {
    name: 'watched-initialization',
    setup(build) {
      build.onResolve({ filter: new RegExp(`/${MODULE}\\.cjs\\.js$`) }, () => ({ path: watched }));
      build.onResolve({ filter: new RegExp(`^framework:backend-app-api/${MODULE}$`) }, () => ({
        path: original,
      }));
    },
  };
}
