import { access } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const OWN = 'stagecraft-commonjs-files';

/**
 * Takes the CommonJS files of packages that have the same tree twice, `<package>/…` as CommonJS and `<package>/esm/…` as
 * ECMAScript modules: with both in one bundle each module would be there twice.
 *
 * @param scope such as `@material-ui`
 */
export function commonjsFiles(scope: string): Plugin {
  const esm = new RegExp(`(/node_modules/${scope}/[^/]+)/esm/`);
  return {
    name: 'commonjs-files',
    setup(build) {
      // A folder of the CommonJS tree may name an ECMAScript module in a package.json of its own: so relative imports too.
      build.onResolve({ filter: new RegExp(`^(${scope}/|\\.)`) }, async ({ path, ...rest }) => {
        const own = path.startsWith(scope) || rest.importer.includes(`/node_modules/${scope}/`);
        if (rest.pluginData === OWN || !own) return undefined;
        const { kind, importer, resolveDir } = rest;
        const found = await build.resolve(path, { kind, importer, resolveDir, pluginData: OWN });
        const file = found.path.replace(esm, '$1/');
        if (file === found.path) return undefined;
        const exists = await access(file).then(
          () => true,
          () => false,
        );
        return exists ? { path: file } : undefined;
      });
    },
  };
}
