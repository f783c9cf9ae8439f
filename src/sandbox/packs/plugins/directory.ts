import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'esbuild';

const NAMESPACE = 'package-directory';

/**
 * `import files from 'directory:<package>/<folder>'` gives a folder of a package as a record: file name → the exports of
 * that CommonJS file. Backstage runs its database migrations from such folders.
 *
 * @param root folder whose node_modules has the packages
 */
export function packageDirectory(root: string): Plugin {
  return {
    name: 'package-directory',
    setup(build) {
      build.onResolve({ filter: /^directory:/ }, args => ({
        path: path.join(root, 'node_modules', args.path.slice('directory:'.length)),
        namespace: NAMESPACE,
      }));
      build.onLoad({ filter: /.*/, namespace: NAMESPACE }, async args => {
        const names = (await readdir(args.path)).filter(name => name.endsWith('.js')).sort();
        const entries = names.map(
          name =>
            `get ${JSON.stringify(name)}() { return require(${JSON.stringify(path.join(args.path, name))}); }`,
        );
        return {
          contents: `export default { ${entries.join(', ')} };`,
          loader: 'js',
          resolveDir: args.path,
        };
      });
    },
  };
}
