import { canonical } from './canonical';
import { compareRecords } from './order';
import type { ProgressRecord } from './record';

/**
 * The union of sets of records by `rid`, in order of time. Idempotent, commutative and associative: tabs, imports and
 * devices may merge in any order, any number of times, and end with the same records.
 *
 * Two different records with one rid come from damage or forgery; the same one of them wins everywhere.
 */
export function merge(...sets: Iterable<ProgressRecord>[]): ProgressRecord[] {
  const byRid = new Map<string, ProgressRecord>();
  for (const set of sets) {
    for (const record of set) {
      const other = byRid.get(record.rid);
      byRid.set(record.rid, other ? winner(other, record) : record);
    }
  }
  return [...byRid.values()].sort(compareRecords);
}

function winner(a: ProgressRecord, b: ProgressRecord): ProgressRecord {
  return a === b || canonical(a) <= canonical(b) ? a : b;
}
