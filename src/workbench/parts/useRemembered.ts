import { useState } from 'react';

/** A choice of the reader's that this browser remembers, for one that lets it; elsewhere it holds until the page closes. */
export function useRemembered(key: string): [string | undefined, (value: string) => void] {
  const [value, setValue] = useState(() => {
    try {
      return window.localStorage.getItem(key) ?? undefined;
    } catch {
      return undefined; // storage is blocked
    }
  });
  const remember = (next: string) => {
    setValue(next);
    try {
      window.localStorage.setItem(key, next);
    } catch {
      // as above
    }
  };
  return [value, remember];
}
