import { useEffect, useState } from 'react';
import type { ExerciseRest } from '../../course/lessonData';
import type { Session } from './session';

export interface LoadedRest {
  readonly rest?: ExerciseRest;
  /** It can't be had for now. */
  readonly failed: boolean;
  retry(): void;
}

/** The part of the exercise that is loaded when it is needed; on a static page it is there already. */
export function useRest({ exercise, loadRest }: Session): LoadedRest {
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<{ rest?: ExerciseRest; failed: boolean }>({
    ...(exercise.rest ? { rest: exercise.rest } : {}),
    failed: false,
  });
  useEffect(() => {
    let left = false;
    loadRest().then(
      rest => left || setLoaded({ rest, failed: false }),
      () => left || setLoaded({ failed: true }),
    );
    return () => {
      left = true;
    };
  }, [loadRest, attempt]);
  return {
    ...loaded,
    retry() {
      setLoaded({ failed: false });
      setAttempt(attempt + 1);
    },
  };
}
