import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { offerFiles } from '../lesson/openInExercise';

/** Lets the prose around an exercise open its files, and brings the exercise into sight when it does. */
export function useFilesInProse(
  exercise: string,
  root: RefObject<HTMLElement>,
  open: (path: string, symbol: string | undefined) => void,
) {
  const latest = useRef(open);
  useLayoutEffect(() => {
    latest.current = open;
  });
  useEffect(
    () =>
      offerFiles(exercise, (path, symbol) => {
        latest.current(path, symbol);
        root.current?.querySelector('[role="tablist"]')?.scrollIntoView({ block: 'start' });
      }),
    [exercise, root],
  );
}
