import { useCallback, useEffect, useRef, useState } from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type { Intelligence } from '../intelligence';
import { storageOf } from '../live/crashMark';
import type { Session } from '../session/session';

type Parts = typeof import('../intelligence');

export type LoadedIntelligence =
  | { readonly state: 'off' | 'loading' | 'failed' }
  | { readonly state: 'there'; readonly parts: Parts; readonly intelligence: Intelligence };

/**
 * What TypeScript knows about a session's files. It weighs more than the page itself, so nothing of it is loaded before
 * `wake` is called: when the reader first comes into the editor.
 */
export function useIntelligence(session: Session): {
  readonly loaded: LoadedIntelligence;
  wake(): void;
} {
  const base = useBaseUrl('/intelligence/');
  const [loaded, setLoaded] = useState<LoadedIntelligence>({ state: 'off' });
  const awake = useRef(false);
  const close = useRef<() => void>();
  const left = useRef(false);

  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
      awake.current = false;
      close.current?.();
    };
  }, []);

  const wake = useCallback(() => {
    if (awake.current) return;
    awake.current = true;
    setLoaded({ state: 'loading' });
    import('../intelligence').then(
      parts => {
        if (left.current) return;
        const url = new URL(base, window.location.href).href;
        const intelligence = parts.createIntelligence({
          session,
          base: url,
          storage: storageOf(window),
        });
        close.current = intelligence.close;
        setLoaded({ state: 'there', parts, intelligence });
      },
      () => {
        awake.current = false;
        if (!left.current) setLoaded({ state: 'failed' });
      },
    );
  }, [session, base]);

  return { loaded, wake };
}
