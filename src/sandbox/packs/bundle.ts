import type { BuildOptions, Metafile, Plugin } from 'esbuild';
import type { PackConfig } from './config';
import type { Platform } from './config/types';
import { ENTRY, packEntries, type Entry } from './entry';
import { toPackBuildError } from './problems';
import { lazyModules } from './plugins/lazyModules';
import { sharedModules, type SharedImports } from './plugins/sharedModules';

/** How code of a platform is bundled. */
export interface PlatformTools extends Pick<
  BuildOptions,
  'mainFields' | 'conditions' | 'define' | 'loader'
> {
  /** Plugins for every pack of the platform: what stands in for Node.js built-ins, and the like. */
  plugins: Plugin[];
  /** File that installs the platform's globals, for packs that ask for it. */
  globals: string;
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

/** What all bundles of a platform have in common. */
export function commonOptions(
  platform: Platform,
  packs: Record<string, PackConfig>,
  { root, platforms }: Toolchain,
): BuildOptions & { plugins: Plugin[] } {
  const { plugins, globals: _, ...options } = platforms[platform];
  return {
    ...options,
    absWorkingDir: root,
    write: false,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
    plugins: [lazyModules(packs, root), ...plugins],
  };
}

export const entryOf = (
  { modules, style, globals, platform }: PackConfig,
  { platforms }: Toolchain,
  shares: Record<string, string> = {},
): Entry & Pick<PackConfig, 'platform'> => ({
  modules: { ...modules, ...shares },
  style,
  ...(platform ? { platform } : {}),
  ...(globals ? { globals: platforms[platform ?? 'node'].globals } : {}),
});

/**
 * Bundles one pack into a classic script.
 *
 * @param packs the configs of all packs, by name
 * @param shares what it defines for later packs, beside the modules of its config: specifier → absolute path
 * @param taken what it takes from earlier packs
 * @throws PackBuildError naming each package and built-in that stands in the way
 */
export async function bundlePack(
  name: string,
  packs: Record<string, PackConfig>,
  { shares, taken }: { shares: Record<string, string>; taken: SharedImports },
  toolchain: Toolchain,
): Promise<Bundle> {
  const { build } = await import('esbuild');
  const pack = packs[name]!;
  try {
    const common = commonOptions(pack.platform ?? 'node', packs, toolchain);
    const result = await build({
      ...common,
      entryPoints: [`${ENTRY}:${name}`],
      outfile: `${name}.js`,
      minify: true,
      keepNames: pack.keepNames ?? false,
      plugins: [
        sharedModules(taken, toolchain.root),
        packEntries({ [name]: entryOf(pack, toolchain, shares) }, toolchain.root),
        ...common.plugins,
      ],
    });
    const code = result.outputFiles?.[0]?.contents;
    if (!code || !result.metafile) throw new Error('esbuild gave no output');
    return { code, metafile: result.metafile };
  } catch (error) {
    throw toPackBuildError(name, error, toolchain.root);
  }
}
