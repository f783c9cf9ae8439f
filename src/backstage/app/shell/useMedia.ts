import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds; `fallback` where there is nothing to ask. */
export function useMedia(query: string, fallback: boolean): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = ask(query);
      list?.addEventListener('change', listener);
      return () => list?.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => ask(query)?.matches ?? fallback);
}

/** jsdom has no matchMedia. */
const ask = (query: string): MediaQueryList | undefined =>
  typeof window.matchMedia === 'function' ? window.matchMedia(query) : undefined;
