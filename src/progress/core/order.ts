// Apart from the schema, so that what only shows progress loads no zod.
import type { ProgressRecord } from './record';

/** Order of time; the rid decides between equal times, so that everybody sees the same order. */
export function compareRecords(a: ProgressRecord, b: ProgressRecord): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.rid !== b.rid) return a.rid < b.rid ? -1 : 1;
  return 0;
}
