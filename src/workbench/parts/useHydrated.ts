import { useEffect, useState } from 'react';

/** False in static HTML and until React has taken it over: a button that can't do anything yet is disabled. */
export function useHydrated(): boolean {
  const [hydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  return hydrated;
}
