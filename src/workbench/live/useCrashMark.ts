import { useCallback, useEffect, useState } from 'react';
import { createCrashMark } from './crashMark';

/** `asking`: it is being looked up. `held`: the last tab that ran this exercise died of it. `free`: it may run. */
type Standing = 'asking' | 'held' | 'free';

/**
 * Holds an exercise back whose code took a tab down, until the reader changes something or asks for a run.
 *
 * @param wanted whether the sandbox is to be loaded
 * @returns whether it may be, whether it is held back, and what lets it go
 */
export function useCrashMark(
  id: string,
  wanted: boolean,
): { readonly free: boolean; readonly held: boolean; readonly release: () => void } {
  const [standing, setStanding] = useState<Standing>('asking');
  const free = standing === 'free';
  useEffect(() => {
    if (!wanted) return undefined;
    let here = true;
    void createCrashMark(id)
      .found()
      .catch(() => false)
      .then(found => {
        // A reader who asked for a run meanwhile has decided already.
        if (here) setStanding(now => (now === 'asking' ? (found ? 'held' : 'free') : now));
      });
    return () => {
      here = false;
    };
  }, [id, wanted]);
  useEffect(() => (wanted && free ? createCrashMark(id).set() : undefined), [id, wanted, free]);
  const release = useCallback(() => setStanding('free'), []);
  return { free: wanted && free, held: standing === 'held', release };
}
