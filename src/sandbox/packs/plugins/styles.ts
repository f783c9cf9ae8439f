import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { describeFile } from '../paths';

/** An imported stylesheet is put into the page when its module is evaluated, as the bundler of a Backstage app does. */
export function styles(): Plugin {
  return {
    name: 'styles',
    setup(build) {
      build.onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
        const { transform } = await import('esbuild');
        const source = await readFile(file, 'utf8');
        const { code } = await transform(source, { loader: 'css', minify: true });
        return {
          contents: `const style = document.createElement('style');
style.dataset.from = ${JSON.stringify(describeFile(file))};
style.textContent = ${JSON.stringify(code.trim())};
document.head.append(style);`,
          loader: 'js',
          resolveDir: path.dirname(file),
        };
      });
    },
  };
}
