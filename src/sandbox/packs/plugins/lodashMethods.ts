import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'esbuild';

const NAMESPACE = 'lodash-methods';
const WHOLE = /^import (\w+) from 'lodash';$/m;

/**
 * Gives `import { isEqual } from 'lodash'` that one method's file instead of the whole library, as babel-plugin-lodash does
 * (-25 KB brotli).
 *
 * @param root folder whose node_modules has lodash
 * @param takeWhole packages whose modules import the whole library as one object
 */
export function lodashMethods(root: string, takeWhole: string[]): Plugin {
  return {
    name: 'lodash-methods',
    setup(build) {
      build.onResolve({ filter: /^lodash$/ }, ({ kind, pluginData }) =>
        kind === 'import-statement' && pluginData === undefined
          ? { path: 'lodash', namespace: NAMESPACE, sideEffects: false }
          : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: NAMESPACE }, async () => ({
        contents: await allMethods(root),
        loader: 'js',
        resolveDir: root,
      }));
      build.onResolve({ filter: /^lodash\//, namespace: NAMESPACE }, ({ path: file }) => ({
        path: path.join(root, 'node_modules', `${file}.js`),
        sideEffects: false,
      }));
      const filter = new RegExp(`/node_modules/(${takeWhole.join('|')})/dist/.*\\.esm\\.js$`);
      build.onLoad({ filter }, async ({ path: file }) => {
        const source = await readFile(file, 'utf8');
        if (!WHOLE.test(source)) return undefined;
        return { contents: source.replace(WHOLE, "import * as $1 from 'lodash';"), loader: 'js' };
      });
    },
  };
}

/** One file a method; those of its own use begin with `_`. */
async function allMethods(root: string): Promise<string> {
  const files = await readdir(path.join(root, 'node_modules/lodash'));
  return files
    .filter(file => /^[a-z]\w*\.js$/i.test(file) && !/^(lodash|core|fp)\b/.test(file))
    .map(file => file.slice(0, -'.js'.length))
    .map(name => `export { default as ${name} } from 'lodash/${name}';`)
    .join('\n');
}
