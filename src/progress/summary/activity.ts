import { inForce } from '../core/state';
import type { ProgressRecord } from '../core/record';

/** What was done in one week. */
export interface Week {
  /** Its Monday, at midnight where the reader is. */
  readonly start: Date;
  readonly read: number;
  readonly passed: number;
  readonly answered: number;
  /** Questions that came back. */
  readonly reviewed: number;
}

const COUNTED = ['read', 'passed', 'answered', 'reviewed'] as const;
type Counted = (typeof COUNTED)[number];
const isCounted = (kind: string): kind is Counted => COUNTED.some(counted => counted === kind);

/**
 * The last weeks, oldest first; the last one is the present one. Only what counts is counted, so what was reset is not.
 *
 * @param now milliseconds since 1970
 */
export function activityOf(records: Iterable<ProgressRecord>, now: number, weeks: number): Week[] {
  const starts = Array.from({ length: weeks }, (_, index) => mondayOf(now, index - weeks + 1));
  const end = mondayOf(now, 1);
  const counts = starts.map(start => ({ start, read: 0, passed: 0, answered: 0, reviewed: 0 }));
  for (const { kind, at } of inForce(records)) {
    const time = Date.parse(at);
    const week = counts[starts.findLastIndex(start => start.getTime() <= time)];
    if (week && time < end.getTime() && isCounted(kind)) week[kind] += 1;
  }
  return counts;
}

/** Midnight of a Monday, by the reader's clock: `weeks` after the one on or before `time`. */
function mondayOf(time: number, weeks: number): Date {
  const day = new Date(time);
  const sinceMonday = (day.getDay() + 6) % 7;
  // The constructor copes with days below 1 and with the hour that a change of clocks adds or takes.
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - sinceMonday + 7 * weeks);
}
