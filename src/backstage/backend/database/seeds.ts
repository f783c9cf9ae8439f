import type { Buffer } from 'node:buffer';
import type { Database } from './driver';
import { restore } from './snapshot';

interface Seed {
  snapshot: Uint8Array;
  restored?: Promise<void>;
  file?: Uint8Array;
}

const seeds = new Map<string, Seed>();

const seedFor = (path: string) => seeds.get(path.slice(path.lastIndexOf('/') + 1));

/**
 * Gives databases of this file name, in whatever folder, a content to begin with: instead of nothing, and again after
 * every `reset`.
 *
 * @param snapshot made by `pack`
 */
export function seedDatabase(file: string, snapshot: Uint8Array): void {
  if (!seeds.has(file)) seeds.set(file, { snapshot });
}

/** Makes the first content of the database with this path ready, if it has one; the work is done once. */
export async function readySeed(path: string, open: (content: Buffer) => Database): Promise<void> {
  const seed = seedFor(path);
  if (!seed) return;
  seed.restored ??= restore(seed.snapshot, open).then(file => void (seed.file = file));
  await seed.restored;
}

/** The first content of the database with this path, if it has one and it is ready: a SQLite file. */
export const seedOf = (path: string): Uint8Array | undefined => seedFor(path)?.file;
