import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'esbuild';

const NAMESPACE = 'lodash-methods';

/**
 * Gives `import { isEqual } from 'lodash'` that one method's file instead of the whole library, as babel-plugin-lodash does.
 *
 * @param root folder whose node_modules has lodash
 */
export function lodashMethods(root: string): Plugin {
  return {
    name: 'lodash-methods',
    setup(build) {
      build.onResolve({ filter: /^lodash$/ }, ({ kind, pluginData }) =>
        kind === 'import-statement' && pluginData === undefined
          ? { path: 'lodash', namespace: NAMESPACE, sideEffects: false }
          : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: NAMESPACE }, async () => {
        const files = await readdir(path.join(root, 'node_modules/lodash'));
        const methods = files.filter(file => /^[a-z]\w*\.js$/i.test(file)).map(file => file.slice(0, -3));
        return {
          contents: methods
            .filter(name => !['lodash', 'core', 'fp'].includes(name))
            .map(name => `export { default as ${name} } from 'lodash/${name}';`)
            .join('\n'),
          loader: 'js',
          resolveDir: root,
        };
      });
    },
  };
}
