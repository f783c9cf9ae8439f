import { useState } from 'react';
import { replaceFragment, useFragment } from '../parts/fragmentOfPage';
import { textsSchema } from '../parts/texts';
import { useKept } from '../parts/useKept';
import { fromFragment, toFragment } from './fragment';
import type { Texts } from './numbers';

const KEY = 'stagecraft-estimate';

/** Acme's on-call page, as the lesson tells it. */
export const ACME: Texts = {
  people: '60',
  times: '2',
  minutes: '6',
  build: '12',
  upkeep: '1',
  doubt: '30',
  weeks: '46',
  hours: '8',
  cost: '',
};

const EMPTY: Texts = { doubt: '30', weeks: '46', hours: '8' };

/**
 * The reader's numbers. Those that came in the page's address stay there, so that it is still what was shared; the
 * reader's own are kept in this browser.
 */
export function useNumbers() {
  const fragment = useFragment();
  const [kept, keep] = useKept(KEY, textsSchema);
  const [before, setBefore] = useState<Texts>();
  const linked = fromFragment(fragment);
  const texts = linked ?? kept ?? ACME;
  const put = (next: Texts) => (linked ? replaceFragment(toFragment(next)) : keep(() => next));
  return {
    texts,
    /** Whether they came with the address. */
    linked: linked !== undefined,
    change: (id: string, text: string) => {
      setBefore(undefined);
      put({ ...texts, [id]: text });
    },
    startEmpty: () => {
      setBefore(texts);
      put(EMPTY);
    },
    startFromAcme: () => {
      setBefore(texts);
      put(ACME);
    },
    /** Takes back the last start. */
    undo:
      before &&
      (() => {
        setBefore(undefined);
        put(before);
      }),
    leaveLink: () => {
      setBefore(undefined);
      replaceFragment('');
    },
  };
}
