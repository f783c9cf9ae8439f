import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileSizes } from '../contents';
import { buildSitePacks, sitePacksDir } from '../site';
import type { RealmPack } from './realm';

export interface SitePack extends RealmPack {
  /** What was bundled into it. */
  contents: FileSizes;
}

/**
 * The packs that the site serves, for a test realm, with those before them, in an order in which they can load. If they
 * are not up to date, they are built, which takes a minute.
 *
 * @param names of packs
 */
export async function sitePacks(names: string[]): Promise<Record<string, SitePack>> {
  const { manifest, contents } = await buildSitePacks();
  const wanted = new Set<string>();
  const want = (name: string) => {
    const pack = manifest.packs[name];
    if (!pack) throw new Error(`The site has no pack "${name}".`);
    pack.after.forEach(want);
    wanted.add(name);
  };
  names.forEach(want);
  const read = (file: string) => readFile(path.join(sitePacksDir, file));
  const result = [...wanted].map(async (name): Promise<[string, SitePack]> => {
    const { url, assets } = manifest.packs[name]!;
    const files = Object.entries(assets).map(
      async ([asset, file]): Promise<[string, Uint8Array]> => [asset, await read(file)],
    );
    return [
      name,
      {
        code: await read(url),
        assets: Object.fromEntries(await Promise.all(files)),
        contents: contents[name] ?? {},
      },
    ];
  });
  return Object.fromEntries(await Promise.all(result));
}

/** The packs of a backend exercise, but for its checks; or these, and those before them. */
export const backendPacks = (names = ['backend', 'supertest', 'database']) => sitePacks(names);
