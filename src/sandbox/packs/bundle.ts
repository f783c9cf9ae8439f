import type { BuildOptions, Metafile, Plugin } from 'esbuild';
import type { PackConfig } from './config';
import type { Platform } from './config/types';
import { ENTRY, packEntries, type Entry } from './entry';
import { toPackBuildError } from './problems';
import { sharedModules, type SharedImports } from './plugins/sharedModules';

/** How code of a platform is bundled. */
export interface PlatformTools extends Pick<
  BuildOptions,
  'mainFields' | 'conditions' | 'define' | 'loader'
> {
  /** Plugins for every pack of the platform: what stands in for Node.js built-ins, and the like. */
  plugins: Plugin[];
  /** File that installs the platform's globals, for packs that ask for it. */
  globals?: string;
}

/** What bundling needs to know beside the packs themselves. */
export interface Toolchain {
  /** Repository root: paths in a pack's config and npm packages are found from here. */
  root: string;
  platforms: Record<Platform, PlatformTools>;
  /** Packages of which each pack keeps what it uses, because the whole is much more than the parts. */
  apart?: string[];
}

export interface Bundle {
  code: Uint8Array;
  metafile: Metafile;
}

/**
 * esbuild's options for packs of the same platform that keep names alike: each becomes a script of its own.
 *
 * @param shares what each defines beside the modules of its config: specifier → absolute path
 */
export function bundleOptions(
  packs: Record<string, PackConfig>,
  { root, platforms }: Toolchain,
  shares: Record<string, string> = {},
) {
  const [{ platform = 'node', keepNames = false } = {}] = Object.values(packs);
  const { plugins, globals: globalsFile, ...options } = platforms[platform];
  const entries = Object.entries(packs).map(([name, { modules, style, globals }]) => {
    const entry: Entry = {
      modules: { ...modules, ...shares },
      style,
      platform,
      ...(globals && globalsFile ? { globals: globalsFile } : {}),
    };
    return [name, entry] as const;
  });
  return {
    ...options,
    entryPoints: entries.map(([name]) => ({ in: `${ENTRY}:${name}`, out: name })),
    outdir: root,
    keepNames,
    absWorkingDir: root,
    write: false,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    // esbuild 0.28 reads no tsconfig.json for files that a plugin has resolved, and there are no others here.
    jsx: 'automatic',
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
    plugins: [packEntries(Object.fromEntries(entries), root), ...plugins],
  } satisfies BuildOptions;
}

/**
 * Bundles one pack into a classic script.
 *
 * @param shares what it defines for later packs, beside the modules of its config: specifier → absolute path
 * @param taken what it takes from other packs
 * @throws PackBuildError naming each package and built-in that stands in the way
 */
export async function bundlePack(
  name: string,
  pack: PackConfig,
  { shares, taken }: { shares: Record<string, string>; taken: SharedImports },
  toolchain: Toolchain,
): Promise<Bundle> {
  const { build } = await import('esbuild');
  const options = bundleOptions({ [name]: pack }, toolchain, shares);
  try {
    const { outputFiles, metafile } = await build({
      ...options,
      minify: true,
      plugins: [sharedModules(taken, toolchain.root), ...options.plugins],
    });
    const code = outputFiles[0]?.contents;
    if (!code) throw new Error('esbuild gave no output');
    return { code, metafile };
  } catch (error) {
    throw toPackBuildError(name, error, toolchain.root);
  }
}
