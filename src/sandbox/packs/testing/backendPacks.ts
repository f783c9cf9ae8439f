import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { bundlePack } from '../bundle';
import { packs } from '../config';
import { repo } from '../paths';
import { backstageToolchain } from '../toolchain';
import type { RealmPack } from './realm';

/** Bundles the real `backend` and `database` packs for a test realm: the same bytes that the site gets. */
export async function backendPacks(): Promise<Record<string, RealmPack>> {
  const toolchain = await backstageToolchain();
  const { backend, database } = packs;
  if (!backend || !database) throw new Error('The config has lost its packs backend and database.');
  const first = await bundlePack('backend', backend, new Map(), toolchain);
  const second = await bundlePack('database', database, first.defines, toolchain);
  const assets = await Promise.all(
    Object.entries(database.assets ?? {}).map(
      async ([name, file]) => [name, await readFile(path.resolve(repo, file))] as const,
    ),
  );
  return {
    backend: { code: first.code },
    database: { code: second.code, assets: Object.fromEntries(assets) },
  };
}
