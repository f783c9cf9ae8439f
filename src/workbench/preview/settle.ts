import { useEffect, useState } from 'react';
import type { Problem } from '../../sandbox/protocol/common';
import type { LiveState, PreviewState } from '../session/types';

/** An error shows when it has stood this long, and a spinner when a start takes this long: so nothing flickers. */
const ERROR_MS = 300;
const SPINNER_MS = 500;

export interface ShownProblem {
  readonly problem: Problem;
  /** False: the app behind it is alive. */
  readonly instead: boolean;
}

/** What is wrong just now; `undecided` while something starts, so that what was shown until then stays. */
function problemOf(preview: PreviewState, live: LiveState): ShownProblem | undefined | 'undecided' {
  if (preview.problem) return { problem: preview.problem, instead: preview.state === 'failed' };
  if (live.state === 'failed') return { problem: live.problem, instead: false };
  return preview.state === 'starting' || live.state === 'starting' ? 'undecided' : undefined;
}

/**
 * The error that the reader sees over the preview. One that is mended goes at once; a new one waits a moment; while the
 * program starts, the old one stays. `dismiss` puts away the one that is shown.
 */
export function useShownProblem(
  preview: PreviewState,
  live: LiveState,
): [shown: ShownProblem | undefined, dismiss: () => void] {
  const [shown, setShown] = useState<ShownProblem>();
  useEffect(() => {
    const next = problemOf(preview, live);
    if (next === 'undecided') return undefined;
    if (!next) return setShown(undefined);
    const timer = setTimeout(() => setShown(next), ERROR_MS);
    return () => clearTimeout(timer);
  }, [preview, live]);
  return [shown, () => setShown(undefined)];
}

/** Whether something has been awaited for so long that a spinner should say so. */
export function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => setSlow(true), SPINNER_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [waiting]);
  return waiting && slow;
}
