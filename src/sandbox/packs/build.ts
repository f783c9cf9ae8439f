import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readAsset } from './assets';
import type { Bundle, Toolchain } from './bundle';
import { bundlePacks } from './bundleAll';
import { cacheKey, changedSince, readCache, writeCache } from './cache';
import type { PackConfig } from './config';
import {
  filesIn,
  licensesText,
  ownSources,
  packagesIn,
  type FileSizes,
  type PackageWithLicense,
} from './contents';
import type { Pack, PackManifest } from './manifest';
import { compressedSize } from './sizes';

export interface BuildOptions {
  /** Repository root. */
  root: string;
  /** Where packs, manifest and licences are written. Anything else in it is removed. */
  outDir: string;
  /** Where the record of this build is kept; outside of `outDir`, which is published. */
  cacheFile: string;
  release: string;
  packs: Record<string, PackConfig>;
  profiles: Record<string, string[]>;
  /** Files of the builder itself and of what it calls: a change in them is a change in the packs. */
  builderSources: string[];
  /** Asked for only if something has to be built. */
  toolchain: () => Promise<Toolchain>;
  /** Called with a line of progress. */
  onProgress?: (line: string) => void;
}

export interface BuildResult {
  upToDate: boolean;
  manifest: PackManifest;
  /** By pack: what was bundled into it. */
  contents: Record<string, FileSizes>;
}

const MANIFEST = 'manifest.json';
const hex = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const kib = (bytes: number) => `${(bytes / 1024).toFixed(0)} KiB`;

interface BuiltPack {
  pack: Pack;
  packages: PackageWithLicense[];
  contents: FileSizes;
  files: Record<string, Uint8Array>;
  /** Own source files that went into it, as absolute paths. */
  sources: string[];
}

/**
 * Builds every pack into `outDir`, or nothing if nothing has changed since the last build.
 *
 * @throws PackBuildError if a pack can't be bundled; what an earlier build wrote then stays as it is
 */
export async function buildPacks(options: BuildOptions): Promise<BuildResult> {
  const { root, outDir, cacheFile, onProgress = () => {} } = options;
  const config = [options.packs, options.profiles, options.release];
  const cached = await readCache(cacheFile, outDir);
  if (cached && cached.key === (await cacheKey(root, config, cached.sources))) {
    const manifest = JSON.parse(
      await readFile(path.join(outDir, MANIFEST), 'utf8'),
    ) as PackManifest;
    return { upToDate: true, manifest, contents: cached.contents };
  }

  const began = Date.now();
  const built = await buildAll(options, await options.toolchain(), onProgress);
  const manifest = toManifest(options, built);
  const files: Record<string, Uint8Array> = Object.assign(
    {},
    ...[...built.values()].map(each => each.files),
  );
  files[MANIFEST] = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  files['licenses.txt'] = Buffer.from(
    licensesText([...built.values()].flatMap(each => each.packages)),
  );
  await mkdir(path.dirname(cacheFile), { recursive: true });
  await replaceFiles(outDir, files, path.dirname(cacheFile));

  const contents = Object.fromEntries([...built].map(([name, pack]) => [name, pack.contents]));
  const sources = [
    ...options.builderSources,
    ...[...built.values()].flatMap(each => each.sources),
  ].map(file => path.relative(root, file));
  const unique = [...new Set(sources)].sort();
  if (await changedSince(root, unique, began)) return { upToDate: false, manifest, contents };
  await writeCache(cacheFile, {
    key: await cacheKey(root, config, unique),
    sources: unique,
    outputs: Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, content.length]),
    ),
    contents,
  });
  return { upToDate: false, manifest, contents };
}

async function buildAll(
  { packs, root }: BuildOptions,
  toolchain: Toolchain,
  onProgress: (line: string) => void,
): Promise<Map<string, BuiltPack>> {
  onProgress('bundling');
  const bundles = await bundlePacks(packs, toolchain, (name, { code }) =>
    onProgress(`${name}: compressing ${kib(code.length)}`),
  );
  const built = [...bundles].map(async ([name, bundle]): Promise<[string, BuiltPack]> => {
    const { budget } = packs[name]!;
    const result = await describePack(name, packs[name]!, bundle, root);
    const { brotli, packages } = result.pack;
    onProgress(`${name}: ${kib(brotli)} brotli, ${packages.length} packages`);
    if (brotli > budget * 1024) onProgress(`${name}: over its budget of ${budget} KiB brotli`);
    return [name, result];
  });
  return new Map(await Promise.all(built));
}

async function describePack(
  name: string,
  config: PackConfig,
  bundle: Bundle,
  root: string,
): Promise<BuiltPack> {
  const sha256 = hex(bundle.code);
  const url = `${name}.${sha256.slice(0, 8)}.js`;
  const files: Record<string, Uint8Array> = { [url]: bundle.code };
  const assets: Record<string, string> = {};
  const assetSources: string[] = [];
  const assetSizes = new Map<string, number>();
  for (const [asset, source] of Object.entries(config.assets ?? {})) {
    const { content, sources } = await readAsset(source, root);
    assetSources.push(...sources);
    if (typeof source === 'string') assetSizes.set(source, content.length);
    const { name: stem, ext } = path.parse(asset);
    const file = `${stem}.${hex(content).slice(0, 8)}${ext}`;
    assets[asset] = file;
    files[file] = content;
  }
  const packages = await packagesIn(bundle.metafile, assetSizes, root);
  const pack: Pack = {
    url,
    bytes: bundle.code.length,
    ...(await compressedSize(Object.values(files))),
    sha256,
    realms: config.realms,
    after: config.after ?? [],
    modules: Object.keys(config.modules),
    assets,
    packages: packages.map(({ name: id, version, license, bytes }) => ({
      name: id,
      version,
      license,
      bytes,
    })),
  };
  return {
    pack,
    packages,
    contents: filesIn(bundle.metafile),
    files,
    sources: [...ownSources(bundle.metafile, root), ...assetSources],
  };
}

function toManifest(options: BuildOptions, built: Map<string, BuiltPack>): PackManifest {
  const all = [...built.values()].flatMap(({ packages }) => packages);
  const backstage = all.filter(({ name }) => name.startsWith('@backstage/'));
  return {
    schemaVersion: 1,
    backstage: {
      release: options.release,
      packages: Object.fromEntries(
        backstage
          .map(({ name, version }) => [name, version] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    },
    profiles: options.profiles,
    packs: Object.fromEntries([...built].map(([name, { pack }]) => [name, pack])),
  };
}

/** Whoever reads a file meanwhile has the old one or the new one, never half of one. */
async function replaceFiles(
  outDir: string,
  files: Record<string, Uint8Array>,
  workDir: string,
): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const fresh = await mkdtemp(path.join(workDir, 'packs-'));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(path.join(fresh, name), content);
    await rename(path.join(fresh, name), path.join(outDir, name));
  }
  await rm(fresh, { recursive: true });
  for (const name of await readdir(outDir)) {
    if (!(name in files)) await rm(path.join(outDir, name), { recursive: true, force: true });
  }
}
