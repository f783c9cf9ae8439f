import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { bundlePack } from '../bundle';
import { packs } from '../config';
import { repo } from '../paths';
import { backstageToolchain } from '../toolchain';
import type { RealmPack } from './realm';

const asset = (file: string): Promise<Uint8Array> => readFile(path.resolve(repo, file));

/** Bundles the real packs for a test realm, but for the one that runs checks: the same bytes that the site gets. */
export async function backendPacks(): Promise<Record<string, RealmPack>> {
  const toolchain = await backstageToolchain();
  const { backend, checks: _, ...others } = packs;
  if (!backend) throw new Error('The config has lost its pack "backend".');
  const { code, defines } = await bundlePack('backend', backend, new Map(), toolchain);
  const later = Object.entries(others).map(async ([name, pack]): Promise<[string, RealmPack]> => {
    const assets = Object.entries(pack.assets ?? {}).map(
      async ([file, source]): Promise<[string, Uint8Array]> => [file, await asset(source)],
    );
    const bundle = await bundlePack(name, pack, defines, toolchain);
    return [name, { code: bundle.code, assets: Object.fromEntries(await Promise.all(assets)) }];
  });
  return { backend: { code }, ...Object.fromEntries(await Promise.all(later)) };
}
