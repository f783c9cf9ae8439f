import { useCallback, useEffect, useRef, useState } from 'react';
import { open, type OpenedCertificate } from '../../verify/open';
import { loadIssuers } from './loadSite';

export type IntakeState =
  | { readonly state: 'empty' | 'reading' }
  | { readonly state: 'refused'; readonly from: string; readonly problems: readonly string[] }
  | { readonly state: 'open'; readonly key: number; readonly opened: OpenedCertificate };

/** Reading a file takes memory; no certificate is anywhere near it. readCarrier has the exact limit. */
const MOST_BYTES = 25_000_000;

/**
 * Takes certificates in: by file, by text, and by the page's own address. Nothing of them is run.
 *
 * @param issuersUrl of trusted-issuers.json, which is asked for when a signed certificate comes
 */
export function useIntake(issuersUrl: string) {
  const [intake, setIntake] = useState<IntakeState>({ state: 'empty' });
  const newest = useRef(0);

  const take = useCallback(
    async (from: string, read: () => Promise<Uint8Array | string>, name?: string) => {
      const key = (newest.current += 1);
      const set = (next: IntakeState) => key === newest.current && setIntake(next);
      set({ state: 'reading' });
      try {
        const opening = await open(await read(), {
          from: name,
          now: new Date(),
          issuers: () => loadIssuers(issuersUrl),
        });
        if (opening.ok) set({ state: 'open', key, opened: opening });
        else set({ state: 'refused', from, problems: opening.problems });
      } catch (error) {
        set({ state: 'refused', from, problems: [(error as Error).message] });
      }
    },
    [issuersUrl],
  );

  const openFile = useCallback(
    (file: File) =>
      take(
        file.name,
        async () => {
          if (file.size > MOST_BYTES) {
            throw new Error('This file is larger than any certificate is. It was not opened.');
          }
          return new Uint8Array(await file.arrayBuffer());
        },
        file.name,
      ),
    [take],
  );
  const openText = useCallback(
    (text: string) => take('what was pasted', () => Promise.resolve(text)),
    [take],
  );

  useEffect(() => {
    const fromAddress = () => {
      const { hash } = location;
      // Other fragments are places in the page.
      if (hash.startsWith('#certificate'))
        void take('the link', () => Promise.resolve(hash), 'the link');
    };
    fromAddress();
    addEventListener('hashchange', fromAddress);
    return () => removeEventListener('hashchange', fromAddress);
  }, [take]);

  const leave = useCallback(() => {
    newest.current += 1;
    if (location.hash !== '') {
      history.replaceState(history.state, '', `${location.pathname}${location.search}`);
    }
    setIntake({ state: 'empty' });
  }, []);
  return { intake, openFile, openText, leave };
}
