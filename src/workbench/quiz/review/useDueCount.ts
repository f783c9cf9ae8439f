import { useEffect, useState } from 'react';
import { useProgress } from '../../../progress/react/useProgress';

/** Of the page before this one: the same until it is counted again. */
let latest = 0;

/** How many questions are due for review; 0 until it is known. What counts is loaded for those who have answered some. */
export function useDueCount(): number {
  const { records } = useProgress();
  const answered = records.some(record => record.kind === 'answered');
  const [count, setCount] = useState(latest);
  useEffect(() => {
    if (!answered) return undefined;
    let left = false;
    const recount = async () => {
      const { countDue } = await import('./countDue');
      const due = await countDue(records, new Date());
      if (left) return;
      latest = due;
      setCount(due);
    };
    const look = () => {
      if (document.visibilityState === 'hidden') return; // a tab may stay open overnight
      recount().catch(() => undefined); // offline: the count of before stays
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', look);
    };
  }, [records, answered]);
  return answered ? count : 0;
}
