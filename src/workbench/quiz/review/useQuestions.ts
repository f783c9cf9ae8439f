import { useCallback, useEffect, useState } from 'react';
import { loadQuestions, type Questions } from './loadQuestions';

type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly message: string; retry(): void }
  | { readonly state: 'ready'; readonly questions: Questions };

/** Every question of the course. @param url of quizzes.json */
export function useQuestions(url: string): Loading {
  const [loading, setLoading] = useState<Loading>({ state: 'loading' });
  const [attempt, setAttempt] = useState(1);
  const retry = useCallback(() => {
    setLoading({ state: 'loading' });
    setAttempt(count => count + 1);
  }, []);
  useEffect(() => {
    let left = false;
    loadQuestions(url).then(
      questions => left || setLoading({ state: 'ready', questions }),
      (error: Error) => left || setLoading({ state: 'failed', message: error.message, retry }),
    );
    return () => {
      left = true;
    };
  }, [url, attempt, retry]);
  return loading;
}
