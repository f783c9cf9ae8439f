import type { Page } from '@playwright/test';

type Store = 'records' | 'drafts' | 'aside';

/** What the page's origin has in one of the object stores of progress, as it lies on the disk. */
export const stored = (page: Page, store: Store): Promise<Record<string, unknown>[]> =>
  page.evaluate(
    name =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const open = indexedDB.open('stagecraft');
        open.onerror = () => reject(open.error ?? new Error('no database'));
        open.onsuccess = () => {
          const all = open.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            open.result.close();
            resolve(all.result as Record<string, unknown>[]);
          };
        };
      }),
    store,
  );

/** Puts values on the disk past the site, as a fault or another program would. */
export const putStored = (page: Page, store: Store, values: object[]): Promise<void> =>
  page.evaluate(
    ([name, all]) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('stagecraft');
        open.onerror = () => reject(open.error ?? new Error('no database'));
        open.onsuccess = () => {
          const tx = open.result.transaction(name, 'readwrite');
          for (const value of all) tx.objectStore(name).put(value);
          tx.oncomplete = () => {
            open.result.close();
            resolve();
          };
          tx.onerror = () => reject(tx.error ?? new Error('not written'));
        };
      }),
    [store, values] as const,
  );

/** Fills the origin's storage to the brim, from another database, as the site's other pages could. */
export const fillStorage = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('filler');
        open.onerror = () => reject(open.error ?? new Error('no database'));
        open.onupgradeneeded = () => open.result.createObjectStore('all', { autoIncrement: true });
        open.onsuccess = () => {
          const fill = (size: number) => {
            if (size < 16) return resolve();
            const tx = open.result.transaction('all', 'readwrite');
            const bytes = crypto.getRandomValues(new Uint8Array(Math.min(size, 65_536)));
            tx.objectStore('all').add(bytes);
            tx.oncomplete = () => fill(size);
            tx.onabort = () => fill(Math.floor(size / 2));
          };
          fill(65_536);
        };
      }),
  );
