import { canonical } from './canonical';
import type { DataOf, Kind, ProgressRecord } from './record';
import { inForce } from './state';

/**
 * The record that already says the same and still counts, if there is one: reading a lesson twice, passing again with
 * the same files or giving the latest answer again adds nothing.
 */
export function standing<K extends Kind>(
  records: Iterable<ProgressRecord>,
  kind: K,
  id: string,
  data: DataOf<K>,
  course: string,
): ProgressRecord | undefined {
  if (kind === 'reviewed' || kind === 'tried') return undefined; // each one counts, also if it says what the last one did
  const latest = inForce(records).findLast(one => one.id === id && one.kind === kind);
  if (!latest) return undefined;
  if (kind === 'read' || kind === 'solution-seen') return latest;
  if (canonical(latest.data) !== canonical(data)) return undefined;
  return kind === 'answered' || latest.course === course ? latest : undefined;
}
