import { readAsset } from '../assets';
import { bundlePacks } from '../bundleAll';
import { packs, type PackConfig } from '../config';
import { repo } from '../paths';
import { backstageToolchain } from '../toolchain';
import type { RealmPack } from './realm';

/** What runs in a backend exercise, but for the checks. */
const BACKEND = ['backend', 'supertest', 'database'];

/**
 * Bundles packs for a test realm, with those before them, in an order in which they can load.
 *
 * @param names of packs; by default, those of a backend exercise
 */
export async function bundledPacks(names: string[]): Promise<Record<string, RealmPack>> {
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
  const withAssets = configs.map(async ([name, { assets = {} }]): Promise<[string, RealmPack]> => {
    const files = Object.entries(assets).map(
      async ([file, asset]): Promise<[string, Uint8Array]> => [
        file,
        (await readAsset(asset, repo)).content,
      ],
    );
    return [
      name,
      { code: bundles.get(name)!.code, assets: Object.fromEntries(await Promise.all(files)) },
    ];
  });
  return Object.fromEntries(await Promise.all(withAssets));
}

export const backendPacks = (names = BACKEND) => bundledPacks(names);
