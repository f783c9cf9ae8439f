import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, transform } from 'esbuild';

/**
 * The worker's own script, for a page of any path. It takes TypeScript from the global that TypeScript's script makes.
 *
 * @returns the script and the files that went into it
 */
export async function workerScript(
  root: string,
): Promise<{ readonly text: string; readonly sources: readonly string[] }> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: ['src/workbench/intelligence/worker/main.ts'],
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [
      {
        name: 'typescript-is-global',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^typescript$/ }, () => ({ path: 'ts', namespace: 'global' }));
          onLoad({ filter: /^ts$/, namespace: 'global' }, () => ({
            contents: 'module.exports = globalThis.ts',
          }));
        },
      },
    ],
  });
  return {
    text: result.outputFiles[0]!.text,
    sources: Object.keys(result.metafile.inputs).filter(file => !file.includes(':')),
  };
}

/** TypeScript as a classic script, which leaves it in the global `ts`. */
export async function typescriptScript(root: string): Promise<string> {
  const file = path.join(root, 'node_modules/typescript/lib/typescript.js');
  const { code } = await transform(await readFile(file, 'utf8'), {
    minify: true,
    target: 'es2022',
    legalComments: 'none',
  });
  return code;
}
