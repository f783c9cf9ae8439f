import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PackManifest } from '../../src/sandbox/packs/manifest';
import { atMost, kilobytes, shown, type Row } from './row';

export const kind = 'bytes';

const file = path.resolve(import.meta.dirname, '../../.generated/static/packs/manifest.json');

function readManifest(): PackManifest {
  try {
    return PackManifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Error('There are no packs to weigh: run `npm run packs` first.', { cause: error });
  }
}

/** What a learner of frontend plugins fetches at most, but for what an app imports lazily. */
const FRONTEND = ['core', 'ui', 'app', 'catalog', 'frame-checks'];

/** What the packs weigh, with their assets, in the brotli that hosts send. */
export async function rows(): Promise<Row[]> {
  const { packs, profiles } = readManifest();
  const weight = (names: string[]) =>
    kilobytes(names.reduce((sum, name) => sum + (packs[name]?.brotli ?? NaN), 0));
  return [
    atMost('packs of a backend exercise, brotli', weight(profiles.backend ?? []), 600, 'KB'),
    atMost('pack of the database, brotli', weight(['database']), 300, 'KB'),
    ...FRONTEND.map(name => shown(`pack ${name}, brotli`, weight([name]), 'KB')),
    atMost('packs of the frontend, brotli', weight(FRONTEND), 1_200, 'KB'),
  ];
}
