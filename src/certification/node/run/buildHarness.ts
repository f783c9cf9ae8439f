import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const entry = fileURLToPath(new URL('./harness.ts', import.meta.url));

/**
 * Makes one file of JavaScript of the program that runs a solution's checks (harness.ts). Each solution has a process of its
 * own, and none of them has to compile TypeScript before it begins.
 *
 * @param siteDir whose packages it uses
 * @param folder where it is put, which is made; absolute
 * @returns its path
 */
export async function buildHarness(siteDir: string, folder: string): Promise<string> {
  const outfile = path.join(folder, 'harness.mjs');
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
  });
  // Node.js looks for packages beside the file that imports them.
  symlinkSync(path.join(siteDir, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  return outfile;
}
