import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { describeFile } from '../paths';

/** What Backstage's own builds make of a CSS module: a string of CSS that is put into the page when the module is evaluated. */
const INJECTED = /^var css_248z = (".*");$/m;

/**
 * An imported stylesheet is put into the page when its module is evaluated, as the bundler of a Backstage app does. These,
 * and those that packages bring as strings, are minified.
 */
export function styles(): Plugin {
  return {
    name: 'styles',
    setup(build) {
      build.onLoad({ filter: /\.css$/ }, async ({ path: file }) => ({
        contents: `const style = document.createElement('style');
style.dataset.from = ${JSON.stringify(describeFile(file))};
style.textContent = ${JSON.stringify(await minified(await readFile(file, 'utf8')))};
document.head.append(style);`,
        loader: 'js',
        resolveDir: path.dirname(file),
      }));
      build.onLoad({ filter: /\.css\.esm\.js$/ }, async ({ path: file }) => {
        const source = await readFile(file, 'utf8');
        const literal = INJECTED.exec(source)?.[1];
        if (literal === undefined) return undefined;
        const css = JSON.stringify(await minified(JSON.parse(literal) as string));
        return { contents: source.replace(literal, () => css), loader: 'js' };
      });
    },
  };
}

async function minified(css: string): Promise<string> {
  const { transform } = await import('esbuild');
  const { code } = await transform(css, { loader: 'css', minify: true, legalComments: 'none' });
  return code.trim();
}
