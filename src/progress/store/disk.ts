import { openDB } from 'idb';
import { draftVersionSchema, surplus, type DraftVersion } from '../core/draft';
import { recordSchema, type ProgressRecord } from '../core/record';
import { readChecked } from './readChecked';
import type { Reason } from './reason';
import { DATABASE, VERSION, upgrade, type Schema } from './schema';

/** What is written together, or not at all. */
export interface Changes {
  readonly records: readonly ProgressRecord[];
  readonly drafts: readonly DraftVersion[];
}

/** A place that survives the page. */
export interface Disk {
  readRecords(): Promise<ProgressRecord[]>;
  readDrafts(exerciseId: string): Promise<DraftVersion[]>;
  /** Resolves when everything is on disk. Its requests are issued before it returns: it may be the page's last act. */
  write(changes: Changes): Promise<void>;
  close(): void;
}

/**
 * Opens the database.
 *
 * @param onLost called once if the connection ends later, by the browser or for a newer version of the site
 * @throws what IndexedDB throws: SecurityError, VersionError (a newer schema), QuotaExceededError, ...
 */
export async function openDisk(onLost: (reason: Reason) => void): Promise<Disk> {
  const db = await openDB<Schema>(DATABASE, VERSION, {
    upgrade,
    // A newer version of the site wants the database: keeping it open would block that tab for ever.
    blocking() {
      db.close();
      onLost('newer-schema');
    },
    terminated: () => onLost('lost'),
  });
  return {
    readRecords: () => readChecked(db, 'records', recordSchema),
    async readDrafts(exerciseId) {
      const versions = await readChecked(db, 'drafts', draftVersionSchema, exerciseId);
      const unneeded = surplus(versions);
      if (unneeded.length > 0) {
        const tx = db.transaction('drafts', 'readwrite');
        const deletions = unneeded.map(({ id, path, writer }) =>
          tx.store.delete([id, path, writer]),
        );
        await Promise.all([...deletions, tx.done]);
      }
      return versions;
    },
    async write({ records, drafts }) {
      const tx = db.transaction(['records', 'drafts'], 'readwrite', { durability: 'strict' });
      const requests = [
        ...records.map(record => tx.objectStore('records').put(record)),
        ...drafts.map(version => tx.objectStore('drafts').put(version)),
      ];
      const all = Promise.all([...requests, tx.done]);
      tx.commit();
      await all;
    },
    close: () => db.close(),
  };
}
