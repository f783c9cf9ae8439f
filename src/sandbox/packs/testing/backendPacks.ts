import { readAsset } from '../assets';
import { bundlePacks } from '../bundleAll';
import { packs, type PackConfig } from '../config';
import { repo } from '../paths';
import { backstageToolchain } from '../toolchain';
import type { RealmPack } from './realm';

/** The packs of a backend exercise, but for the one that runs checks. */
const backend = ['backend', 'database', 'supertest'];

/**
 * Bundles the real packs for a test realm, with all that they come after: as the site gets them.
 *
 * @param names which ones; default: those of a backend exercise
 */
export async function backendPacks(names = backend): Promise<Record<string, RealmPack>> {
  const bundles = await bundlePacks(withEarlier(names), await backstageToolchain());
  const built = [...bundles].map(async ([name, { code }]): Promise<[string, RealmPack]> => {
    const assets = Object.entries(packs[name]?.assets ?? {}).map(
      async ([file, asset]): Promise<[string, Uint8Array]> => [
        file,
        (await readAsset(asset, repo)).content,
      ],
    );
    return [name, { code, assets: Object.fromEntries(await Promise.all(assets)) }];
  });
  return Object.fromEntries(await Promise.all(built));
}

function withEarlier(names: string[]): Record<string, PackConfig> {
  const found: Record<string, PackConfig> = {};
  const add = (name: string) => {
    const pack = packs[name];
    if (!pack) throw new Error(`The config has lost its pack "${name}".`);
    pack.after?.forEach(add);
    found[name] = pack;
  };
  names.forEach(add);
  return found;
}
