import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PackManifest } from '../../src/sandbox/packs/manifest';
import { atMost, kilobytes, type Row } from './row';

export const kind = 'bytes';

const file = path.resolve(import.meta.dirname, '../../.generated/static/packs/manifest.json');

function readManifest(): PackManifest {
  try {
    return PackManifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Error('There are no packs to weigh: run `npm run packs` first.', { cause: error });
  }
}

/** What the packs weigh, with their assets, in the brotli that hosts send. */
export async function rows(): Promise<Row[]> {
  const { packs, profiles } = readManifest();
  const weight = (names: string[]) =>
    kilobytes(names.reduce((sum, name) => sum + (packs[name]?.brotli ?? NaN), 0));
  return [
    atMost('packs of a backend exercise, brotli', weight(profiles.backend ?? []), 600, 'KB'),
    // 600 KB and 300 KB for the database are one allowance: sql.js' WebAssembly alone takes 291 KB of the latter.
    atMost(
      'packs of a backend exercise and the database, brotli',
      weight([...(profiles.backend ?? []), 'database']),
      900,
      'KB',
    ),
  ];
}
