import type { ProgressState } from '../core/state';

/** How an exercise was passed. */
export interface PassedFact {
  readonly at: Date;
  /** Whether it was passed before the solution was first shown. */
  readonly unaided: boolean;
  /** Of the course, compared with the one that is on the site now. */
  readonly version: 'same' | 'another' | 'unknown';
  /** The digest of the course's version; empty where unknown. */
  readonly course: string;
}

/** @param digest of the course as it is now */
export function passedFact(
  id: string,
  state: ProgressState,
  digest: string,
): PassedFact | undefined {
  const passed = state.get(id)?.passed;
  if (!passed) return undefined;
  const version = passed.course === '' ? 'unknown' : passed.course === digest ? 'same' : 'another';
  return { at: new Date(passed.at), unaided: passed.unaided, version, course: passed.course };
}
