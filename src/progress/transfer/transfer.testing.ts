import type { DraftVersion } from '../core/draft';
import { merge } from '../core/merge';
import { mergeVersions } from '../core/draft';
import type { DataOf, Kind, ProgressRecord } from '../core/record';
import type { Transfer } from './format';

/** A record of the second with this number, with it as its rid. */
export const recordOf = <K extends Kind>(
  second: number,
  kind: K,
  id: string,
  data: DataOf<K>,
): ProgressRecord =>
  ({
    rid: `r${second}`,
    id,
    kind,
    at: new Date(second * 1000).toISOString(),
    course: 'v1',
    data,
  }) as ProgressRecord; // kind and data belong together by K

/** A version of a file, written in the second with this number. */
export const versionOf = (
  second: number,
  text: string | null,
  change: Partial<DraftVersion> = {},
): DraftVersion => ({
  id: 'http',
  path: 'src/plugin.ts',
  writer: `w${second}`,
  text,
  starterDigest: 'd1',
  at: new Date(second * 1000).toISOString(),
  ...change,
});

/** Progress without a disk: what is taken is merged with what is there. */
export function createHere(first: Partial<Transfer> = {}) {
  let { records = [], drafts = [] } = first;
  return {
    records: () => records,
    allDrafts: async () => [...drafts],
    take: async (taken: Transfer) => {
      records = merge(records, taken.records);
      drafts = mergeVersions(drafts, taken.drafts);
      return true;
    },
  };
}

/** The text of an export with these contents. */
export const exportOf = (contents: {
  schemaVersion?: unknown;
  records?: unknown;
  drafts?: unknown;
}): string => JSON.stringify({ schemaVersion: 1, records: [], drafts: [], ...contents });
