import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('hashchange', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('hashchange', listener);
  };
}

/** The fragment of the page's address, with its `#`; empty in static HTML. */
export const useFragment = (): string =>
  useSyncExternalStore(
    subscribe,
    () => window.location.hash,
    () => '',
  );

/** Puts another fragment into the address, without a step in the history; an empty one takes it away. */
export function replaceFragment(fragment: string): void {
  const { pathname, search } = window.location;
  // The state is the router's.
  window.history.replaceState(window.history.state, '', `${pathname}${search}${fragment}`);
  for (const listener of listeners) listener();
}
