import type { SessionState, WorkbenchExercise } from './types';

/**
 * Whether the run that has just ended is a try: it was decided, failed, and the reader asked for it. Checks that run by
 * themselves at each pause of typing would open the hints of a checkpoint to everybody who types slowly.
 */
export const isTry = ({ state, quietly }: SessionState): boolean =>
  state === 'failed' && quietly !== true;

/** The state with its run counted, if that was a try. */
export const counted = (state: SessionState): SessionState =>
  isTry(state) ? { ...state, tries: state.tries + 1 } : state;

/** How many tries are missing until the hints open; 0 where they are open. */
export function missingTries(
  { hintsAfter = 0 }: Pick<WorkbenchExercise, 'hintsAfter'>,
  { tries }: Pick<SessionState, 'tries'>,
): number {
  return Math.max(0, hintsAfter - tries);
}
