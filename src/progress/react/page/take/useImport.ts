import { useCallback, useEffect, useState } from 'react';
import {
  applyTransfer,
  fromFragment,
  readTransfer,
  readTransferFile,
  type TransferPlan,
} from '../../../transfer';
import { pageProgress } from '../../pageProgress';
import { arrive } from './movedParts';

/** What stands before the progress in the fragment of a link. */
export const MOVE = '#move=';

/** Where an import is. Nothing is changed before the reader says so. */
export type Import =
  | { readonly state: 'none' | 'reading' }
  | { readonly state: 'problem'; readonly why: string }
  | { readonly state: 'partial'; readonly missing: readonly number[]; readonly count: number }
  | { readonly state: 'asking'; readonly plan: TransferPlan }
  | { readonly state: 'nothing-new' }
  | { readonly state: 'done'; readonly stored: boolean };

/** Import of progress: from a file that the reader hands over, or from the address of the page. */
export function useImport() {
  const [current, set] = useState<Import>({ state: 'none' });

  const read = useCallback(async (plan: () => Promise<TransferPlan>) => {
    set({ state: 'reading' });
    try {
      const made = await plan();
      set(made.isEmpty ? { state: 'nothing-new' } : { state: 'asking', plan: made });
    } catch (error) {
      set({ state: 'problem', why: messageOf(error) });
    }
  }, []);

  const readLink = useCallback(() => {
    const { hash } = window.location;
    if (!hash.startsWith(MOVE)) return;
    try {
      const arrival = arrive(hash.slice(MOVE.length));
      if (arrival.state === 'partial') set(arrival);
      else
        void read(async () => readTransfer(await pageProgress(), fromFragment(arrival.fragment)));
    } catch (error) {
      set({ state: 'problem', why: messageOf(error) });
    }
  }, [read]);

  useEffect(() => {
    readLink();
    window.addEventListener('hashchange', readLink);
    return () => window.removeEventListener('hashchange', readLink);
  }, [readLink]);

  return {
    current,
    readFile: (file: File) => read(async () => readTransferFile(await pageProgress(), file)),
    async confirm(plan: TransferPlan) {
      forgetLink();
      try {
        set({ state: 'done', stored: await applyTransfer(await pageProgress(), plan) });
      } catch (error) {
        set({ state: 'problem', why: messageOf(error) });
      }
    },
    cancel() {
      forgetLink();
      set({ state: 'none' });
    },
  };
}

/** A reload must not ask again. */
function forgetLink() {
  if (window.location.hash.startsWith(MOVE)) {
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'It could not be read. Nothing was changed.';
