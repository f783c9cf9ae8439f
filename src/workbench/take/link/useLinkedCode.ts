import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { WorkbenchExercise } from '../../session/types';
import type { LinkedCode } from './code';
import { codeInHash } from './hash';

const forgotten = new Set<() => void>();

function subscribe(listener: () => void) {
  addEventListener('hashchange', listener);
  forgotten.add(listener);
  return () => {
    removeEventListener('hashchange', listener);
    forgotten.delete(listener);
  };
}

/** Takes the code out of the page's address. */
function forget() {
  history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  forgotten.forEach(listener => listener());
}

export type LinkState =
  | { readonly state: 'none' | 'opening' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'open'; readonly code: LinkedCode };

/**
 * The code in the page's address, if there is some. It is read, and nothing of it is run.
 *
 * @param exercise that it must be for; without it, it may be for anything
 */
export function useLinkedCode(
  exercise?: WorkbenchExercise,
): LinkState & { readonly forget: () => void } {
  const text = useSyncExternalStore(
    subscribe,
    () => codeInHash(location.hash),
    () => undefined,
  );
  const [read, setRead] = useState<{ text: string; link: LinkState }>();
  useEffect(() => {
    if (text === undefined) return undefined;
    let left = false;
    import('./openLink')
      .then(({ openLink }): LinkState => ({ state: 'open', code: openLink(text, exercise) }))
      .catch((error: unknown): LinkState => {
        const { name, message } = error as Error;
        return {
          state: 'failed',
          message:
            name === 'LinkError'
              ? message
              : 'What opens the code in this link could not be loaded. Are you offline? Reload the page to try again.',
        };
      })
      .then(link => left || setRead({ text, link }))
      .catch(() => undefined); // neither of them throws
    return () => {
      left = true;
    };
  }, [text, exercise]);
  const link: LinkState =
    text === undefined ? { state: 'none' } : read?.text === text ? read.link : { state: 'opening' };
  return { ...link, forget: useCallback(forget, []) };
}
