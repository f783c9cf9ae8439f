import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AssetConfig } from './config';
import { packageOf } from './paths';

/** What the module of a generated asset exports as its default: a function that gives this. */
export interface GeneratedAsset {
  content: Uint8Array;
  /** Absolute paths of the files that decide what is in it, beside the module and what it imports. */
  sources: readonly string[];
}

export interface Asset {
  content: Uint8Array;
  /** Own source files that went into it, as absolute paths. */
  sources: string[];
}

/**
 * Reads or generates a file that comes with a pack.
 * @throws if there is no such file, or whatever its generator throws
 */
export async function readAsset(asset: AssetConfig, root: string): Promise<Asset> {
  if (typeof asset === 'string') {
    return { content: await readFile(path.resolve(root, asset)), sources: [] };
  }
  const file = path.resolve(root, asset.generate);
  const { default: generate } = (await import(
    /* @vite-ignore -- a path from the config */ pathToFileURL(file).href
  )) as { default: () => Promise<GeneratedAsset> };
  const [{ content, sources }, imported] = await Promise.all([
    generate(),
    importedSources(file, root),
  ]);
  return { content, sources: [...imported, ...sources] };
}

/** The files of this repository that a module reaches by imports, itself among them. */
async function importedSources(file: string, root: string): Promise<string[]> {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    entryPoints: [file],
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs)
    .filter(input => !packageOf(input))
    .map(input => path.resolve(root, input));
}
