import { useCallback, useEffect, useState } from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { loadPublished, type Published } from '../take/published/loadPublished';
import { openProjects, type ProjectStore } from './store';
import type { PlaygroundData } from './types';

export interface Playground {
  readonly data: PlaygroundData;
  readonly store: ProjectStore;
  loadCourse(): Promise<Published>;
}

type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'failed' }
  | { readonly state: 'open'; readonly playground: Playground };

let store: Promise<ProjectStore> | undefined;

/** Everything that the playground needs, once it is there. */
export function usePlayground(): Opening & { retry(): void } {
  const courseUrl = useBaseUrl('/course.json');
  const [attempt, setAttempt] = useState(0);
  const [opening, setOpening] = useState<Opening>({ state: 'opening' });
  useEffect(() => {
    let left = false;
    store ??= openProjects();
    Promise.all([import('@generated/stagecraft-playground/default/data.json'), store])
      .then(([{ default: data }, opened]): Opening => {
        const playground = { data, store: opened, loadCourse: () => loadPublished(courseUrl) };
        return { state: 'open', playground };
      })
      .catch((): Opening => ({ state: 'failed' }))
      .then(next => left || setOpening(next))
      .catch(() => undefined); // neither of them throws
    return () => {
      left = true;
    };
  }, [attempt, courseUrl]);
  const retry = useCallback(() => {
    setOpening({ state: 'opening' });
    setAttempt(count => count + 1);
  }, []);
  return { ...opening, retry };
}
