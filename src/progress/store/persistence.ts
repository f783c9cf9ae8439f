import type { ProgressRecord } from '../core/record';

/**
 * Whether the browser has promised not to clear the site's storage by itself when space runs out: `unasked` until there
 * is something to lose.
 */
export type Persistence = 'unasked' | 'granted' | 'denied';

/** What of the browser's `StorageManager` is needed. Plain-http hosts and old browsers have none. */
export interface Storage {
  persisted?(): Promise<boolean>;
  persist?(): Promise<boolean>;
}

/** At so many passes and answers: rarely, since Firefox asks the reader, and again, since Chromium goes by use. */
const MOMENTS = [1, 5, 25];

const worth = (record: ProgressRecord) => record.kind === 'passed' || record.kind === 'answered';

/**
 * Asks the browser to keep the site's storage, when there is something worth it.
 *
 * @param changed called when an answer is there
 */
export function createPersistence(
  storage: Storage | undefined,
  changed: (persistence: Persistence) => void,
) {
  let asked = 0;
  const tell = (answer: Promise<boolean> | undefined, no: Persistence) =>
    answer?.then(
      granted => changed(granted ? 'granted' : no),
      () => undefined, // the browser does not say: it stays as it was
    );
  return {
    /** How it stands, without asking for anything. */
    look: () => void tell(storage?.persisted?.(), 'unasked'),
    /** @param records all of them, with the one that was just stored */
    stored(records: readonly ProgressRecord[], latest: ProgressRecord) {
      if (!worth(latest)) return;
      const count = records.filter(worth).length;
      if (!MOMENTS.includes(count) || asked >= count) return;
      asked = count;
      void tell(storage?.persist?.(), 'denied');
    },
  };
}
