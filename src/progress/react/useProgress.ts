import { useSyncExternalStore } from 'react';
import { markOf, type Mark } from '../core/state';
import { EMPTY, type Snapshot } from '../store/snapshot';
import { getSnapshot, subscribe } from './pageProgress';

const getServerSnapshot = () => EMPTY;

/** Progress as it is now; empty in static HTML and until it has been read. */
export function useProgress(): Snapshot {
  return useSyncExternalStore(subscribe, getSnapshot, getServerSnapshot);
}

/** The mark of a lesson; renders again only when that mark changes. */
export function useMark(id: string): Mark {
  return useSyncExternalStore(
    subscribe,
    () => markOf(getSnapshot().state, id),
    () => 'none',
  );
}
