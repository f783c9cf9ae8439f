import type { Metafile } from 'esbuild';
import { readAsset } from '../assets';
import { bundlePacks } from '../bundleAll';
import { packs, type PackConfig } from '../config';
import { repo } from '../paths';
import { backstageToolchain } from '../toolchain';
import type { RealmPack } from './realm';

export interface BundledPack extends RealmPack {
  metafile: Metafile;
}

/**
 * Bundles packs for a test realm, with those before them, in an order in which they can load.
 *
 * @param names of packs
 */
export async function bundledPacks(names: string[]): Promise<Record<string, BundledPack>> {
  const wanted = new Set<string>();
  const want = (name: string) => {
    packs[name]?.after?.forEach(want);
    wanted.add(name);
  };
  names.forEach(want);
  const configs = [...wanted].map((name): [string, PackConfig] => {
    const config = packs[name];
    if (!config) throw new Error(`The config has no pack "${name}".`);
    return [name, config];
  });
  const bundles = await bundlePacks(Object.fromEntries(configs), await backstageToolchain());
  const result = configs.map(async ([name, { assets = {} }]): Promise<[string, BundledPack]> => {
    const files = Object.entries(assets).map(
      async ([file, asset]): Promise<[string, Uint8Array]> => [
        file,
        (await readAsset(asset, repo)).content,
      ],
    );
    return [name, { ...bundles.get(name)!, assets: Object.fromEntries(await Promise.all(files)) }];
  });
  return Object.fromEntries(await Promise.all(result));
}

/** The packs of a backend exercise, but for its checks; or these, and those before them. */
export const backendPacks = (names = ['backend', 'supertest', 'database']) => bundledPacks(names);
