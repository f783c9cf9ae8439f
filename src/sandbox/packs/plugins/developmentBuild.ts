import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * Bundles packages in their development build while the rest of the pack is in production mode: they choose by
 * `process.env.NODE_ENV`.
 */
export function developmentBuild(packages: string[]): Plugin {
  const filter = new RegExp(`/node_modules/(${packages.join('|')})/.*\\.js$`);
  return {
    name: 'development-build',
    setup(build) {
      build.onLoad({ filter }, async ({ path }) => ({
        contents: (await readFile(path, 'utf8')).replaceAll(
          'process.env.NODE_ENV',
          '"development"',
        ),
        loader: 'js',
      }));
    },
  };
}
