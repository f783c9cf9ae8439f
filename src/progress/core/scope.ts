import { compareRecords } from './order';
import type { ProgressRecord } from './record';
import { inForce } from './state';

/** What a reset is to cover. */
export interface Scope {
  /** What the reader reset, for people and for later: `everything`, or the id of a guide, lesson or project. */
  readonly about: string;
  /** Ids of lessons, whose questions belong to them (`<lesson>/<name>`). Without it: all. */
  readonly ids?: readonly string[];
}

/** Whether an id of a lesson, exercise or question falls into a scope. */
export function inScope(id: string, ids: readonly string[] | undefined): boolean {
  return !ids || ids.some(one => id === one || id.startsWith(`${one}/`));
}

/** The rids of the records that count and that a reset would cover. */
export function ridsIn(
  records: Iterable<ProgressRecord>,
  ids: readonly string[] | undefined,
): string[] {
  return inForce(records).flatMap(record => (inScope(record.id, ids) ? [record.rid] : []));
}

/** A reset that counts: it can be undone. */
export interface Reset {
  /** Of its record. */
  readonly rid: string;
  readonly about: string;
  readonly at: string;
  /** How many records it covers. */
  readonly covers: number;
}

/** The resets that were not undone, newest first. */
export function resetsOf(records: Iterable<ProgressRecord>): Reset[] {
  const all = [...records].sort(compareRecords);
  const undone = new Set(all.flatMap(one => (one.kind === 'reset-undone' ? [one.data.reset] : [])));
  return all
    .flatMap(one =>
      one.kind === 'reset' && !undone.has(one.rid)
        ? [{ rid: one.rid, about: one.id, at: one.at, covers: one.data.rids.length }]
        : [],
    )
    .reverse();
}
