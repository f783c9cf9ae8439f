import { useEffect, useState } from 'react';
import { useProgress } from '../useProgress';
import { showBegun } from './begun';
import type { Target } from './findTarget';

/** Of the page before this one: the same until it is found again. */
let latest: Target | undefined;

/**
 * Where the reader goes on; undefined until it is known, and where there is nothing to go on with. Also says to the style
 * sheets whether the reader has begun.
 */
export function useTarget(): Target | undefined {
  const snapshot = useProgress();
  const [target, setTarget] = useState(latest);
  useEffect(() => {
    const { status, state } = snapshot;
    const set = (found: Target | undefined) => {
      latest = found;
      setTarget(found);
    };
    if (state.size === 0) {
      // Only what was really read says that there is nothing.
      if (status === 'persistent') {
        set(undefined);
        showBegun('');
      }
      return undefined;
    }
    let left = false;
    import('./findTarget')
      .then(({ findTarget }) => findTarget(snapshot))
      .then(
        found => {
          if (left) return;
          set(found);
          showBegun(found ? 'yes' : 'done');
        },
        () => left || showBegun('yes'), // offline: the link leads to the page of progress
      );
    return () => {
      left = true;
    };
  }, [snapshot]);
  return target;
}
