import { useEffect, useState } from 'react';

/** The time at which the page was opened or last came back into view: a tab may stay open overnight. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && setNow(new Date());
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return now;
}
