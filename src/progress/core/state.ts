import { compareRecords } from './order';
import type { ProgressRecord } from './record';

/** Checks that passed; the files and the course's version are those of the latest time. */
export interface Passed {
  readonly at: string;
  readonly course: string;
  readonly files: Readonly<Record<string, string>>;
  /** True where they passed before the solution was first shown. */
  readonly unaided: boolean;
}

/** The latest answer to a question. */
export interface Answer {
  readonly at: string;
  readonly options: readonly string[];
}

/** All that counts about one id. */
export interface ItemState {
  readonly read: boolean;
  readonly solutionSeen: boolean;
  /** How often the checks failed, where that is recorded; absent: never. */
  readonly tries?: number;
  readonly passed?: Passed;
  readonly answer?: Answer;
}

export type ProgressState = ReadonlyMap<string, ItemState>;
export type Mark = 'none' | 'read' | 'passed';

/**
 * The records that count: those that no reset covers, unless that reset was undone; of reviews, those that were not
 * undone. In order of time.
 */
export function inForce(records: Iterable<ProgressRecord>): ProgressRecord[] {
  const all = [...records];
  const undone = new Set(all.flatMap(one => (one.kind === 'reset-undone' ? [one.data.reset] : [])));
  const covered = new Set(
    all.flatMap(one => (one.kind === 'reset' && !undone.has(one.rid) ? one.data.rids : [])),
  );
  const counting = all.filter(
    one => one.kind !== 'reset' && one.kind !== 'reset-undone' && !covered.has(one.rid),
  );
  const undoneReviews = new Set(
    counting.flatMap(one => (one.kind === 'review-undone' ? [one.data.review] : [])),
  );
  return counting
    .filter(one => one.kind !== 'review-undone')
    .filter(one => one.kind !== 'reviewed' || !undoneReviews.has(one.rid))
    .sort(compareRecords);
}

/** What a set of records amounts to, by id. It depends on the set alone, not on the order of its records. */
export function stateOf(records: Iterable<ProgressRecord>): ProgressState {
  const state = new Map<string, ItemState>();
  for (const record of inForce(records)) {
    const before = state.get(record.id) ?? { read: false, solutionSeen: false };
    const change = changeOf(record, before);
    if (change) state.set(record.id, { ...before, ...change });
  }
  return state;
}

/** Undefined for records that say nothing here: reviews, and what only a later version of the site knows. */
function changeOf(record: ProgressRecord, before: ItemState): Partial<ItemState> | undefined {
  const { at, course } = record;
  switch (record.kind) {
    case 'read':
      return { read: true };
    case 'solution-seen':
      return { solutionSeen: true };
    case 'tried':
      return { tries: (before.tries ?? 0) + 1 };
    case 'answered':
      return { answer: { at, options: record.data.options } };
    case 'passed': {
      const unaided = before.passed?.unaided ?? !before.solutionSeen;
      return { passed: { at, course, files: record.data.files, unaided } };
    }
    default:
      return undefined;
  }
}

/** The mark that a lesson bears in the sidebar; an exercise's id is its lesson's. */
export function markOf(state: ProgressState, id: string): Mark {
  const item = state.get(id);
  if (item?.passed) return 'passed';
  return item?.read ? 'read' : 'none';
}
