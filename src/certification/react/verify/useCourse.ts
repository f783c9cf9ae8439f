import { useCallback, useEffect, useState } from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type { Course } from '../../core/course';
import { loadCourse } from './loadSite';

export type CourseState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'there'; readonly course: Course };

/** This site's course, and another attempt to load it where it could not be had. */
export function useCourse(): CourseState & { retry(): void } {
  const url = useBaseUrl('/course.json');
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<CourseState>({ state: 'loading' });
  useEffect(() => {
    let left = false;
    loadCourse(url)
      .then((course): CourseState => ({ state: 'there', course }))
      .catch((error: unknown): CourseState => ({
        state: 'failed',
        message: (error as Error).message,
      }))
      .then(next => left || setState(next))
      .catch(() => undefined); // neither of them throws
    return () => {
      left = true;
    };
  }, [attempt, url]);
  const retry = useCallback(() => {
    setState({ state: 'loading' });
    setAttempt(count => count + 1);
  }, []);
  return { ...state, retry };
}
