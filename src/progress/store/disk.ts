import { openDB, type IDBPTransaction } from 'idb';
import { canonical } from '../core/canonical';
import {
  byExercise,
  draftVersionSchema,
  mergeVersions,
  surplus,
  type DraftVersion,
} from '../core/draft';
import { merge } from '../core/merge';
import { recordSchema, type ProgressRecord } from '../core/record';
import { readChecked, type Checked } from './readChecked';
import type { Reason } from './reason';
import { DATABASE, VERSION, upgrade, type Connection, type Schema, type SetAside } from './schema';

export type { SetAside } from './schema';

/** What is written together, or not at all. */
export interface Changes {
  readonly records: readonly ProgressRecord[];
  readonly drafts: readonly DraftVersion[];
}

export interface Aside {
  /** How many entries could not be understood, as far as they were read: those set aside, and those that can't be. */
  readonly aside: number;
  /** Whether all that was stored has vanished, and the reader does not know it yet. */
  readonly vanished: boolean;
  /** How many entries of it were brought back. */
  readonly broughtBack: number;
}

/** A place that survives the page. */
export interface Disk {
  readRecords(): Promise<ProgressRecord[]>;
  /** @param exerciseId without it, the drafts of all exercises */
  readDrafts(exerciseId?: string): Promise<DraftVersion[]>;
  /** What could not be understood and was set aside. */
  readAside(): Promise<SetAside[]>;
  removeAside(what: 'entries' | 'vanished'): Promise<void>;
  lookAside(): Promise<Aside>;
  /** Whether nothing is stored, understood or not. */
  isEmpty(): Promise<boolean>;
  /** So many entries were written again after all that was stored had vanished; no news where none was told. */
  noteBroughtBack(entries: number): Promise<void>;
  /**
   * Resolves when everything is on disk, or nothing.
   *
   * @param changes of this page, which no one else can have written: their requests are issued before it returns, as it
   *   may be the page's last act
   * @param taken what came from elsewhere: what is on the disk under the same name is merged with it, never lost
   */
  write(changes: Changes, taken?: Changes): Promise<void>;
  close(): void;
}

/**
 * Opens the database.
 *
 * @param onLost called once if the connection ends later, by the browser or for a newer version of the site
 * @param begun whether something was stored here before: a database that has to be made then is one that was lost
 * @throws what IndexedDB throws: SecurityError, VersionError (a newer schema), QuotaExceededError, ...
 */
export async function openDisk(onLost: (reason: Reason) => void, begun = false): Promise<Disk> {
  const db = await openDB<Schema>(DATABASE, VERSION, {
    upgrade: (made, from, _to, tx) => upgrade(made, from, { tx, begun }),
    // A newer version of the site wants the database: keeping it open would block that tab for ever.
    blocking() {
      db.close();
      onLost('newer-schema');
    },
    terminated: () => onLost('lost'),
  });
  const left = new Set<string>();
  const noted = <T>({ good, left: keys }: Checked<T>): T[] => {
    for (const key of keys) left.add(canonical(key));
    return good;
  };
  return {
    readRecords: async () => noted(await readChecked(db, 'records', recordSchema)),
    async readDrafts(exerciseId) {
      const versions = noted(await readChecked(db, 'drafts', draftVersionSchema, exerciseId));
      const unneeded = byExercise(versions).flatMap(surplus);
      if (unneeded.length > 0) await forget(db, unneeded);
      return versions;
    },
    async removeAside(what) {
      const tx = db.transaction('aside', 'readwrite');
      for await (const cursor of tx.store) {
        if ((cursor.value.from === 'database') === (what === 'vanished')) await cursor.delete();
      }
      await tx.done;
    },
    async lookAside() {
      const news = await readNews(db).catch(() => []);
      const entries = (await db.count('aside')) - news.length;
      return {
        aside: entries + left.size,
        vanished: news.length > 0,
        broughtBack: Math.max(0, ...news.map(({ value }) => Number(value))),
      };
    },
    async isEmpty() {
      const tx = db.transaction(['records', 'drafts']);
      const counts = await Promise.all([
        tx.objectStore('records').count(),
        tx.objectStore('drafts').count(),
      ]);
      return counts.every(count => count === 0);
    },
    async noteBroughtBack(entries) {
      const tx = db.transaction('aside', 'readwrite');
      for await (const cursor of tx.store) {
        const news = cursor.value;
        if (news.from === 'database') await cursor.update({ ...news, value: entries });
      }
      await tx.done;
    },
    readAside: () => db.getAll('aside'),
    async write({ records, drafts }, taken) {
      const tx = db.transaction(['records', 'drafts'], 'readwrite', { durability: 'strict' });
      const requests: Promise<unknown>[] = [
        ...records.map(record => tx.objectStore('records').put(record)),
        ...drafts.map(version => tx.objectStore('drafts').put(version)),
      ];
      if (taken) requests.push(...mergeInto(tx, taken));
      const all = Promise.all([...requests, tx.done]);
      // Without it the transaction ends by itself, once the last request has been answered.
      if (!taken) tx.commit();
      await all.catch((error: unknown) => {
        throw tx.error ?? error; // a request says only that it was aborted, the transaction says why
      });
    },
    close: () => db.close(),
  };
}

async function readNews(db: Connection): Promise<SetAside[]> {
  const news: SetAside[] = [];
  for await (const { value } of db.transaction('aside').store) {
    if (value.from === 'database') news.push(value);
  }
  return news;
}

async function forget(db: Connection, unneeded: readonly DraftVersion[]): Promise<void> {
  const tx = db.transaction('drafts', 'readwrite');
  const deletions = unneeded.map(async ({ id, path, writer, at }) => {
    const there = draftVersionSchema.safeParse(await tx.store.get([id, path, writer]));
    // Its writer may have gone on meanwhile: what it has written is new.
    if (there.success && there.data.at === at) await tx.store.delete([id, path, writer]);
  });
  await Promise.all([...deletions, tx.done]);
}

type Writing = IDBPTransaction<Schema, ('records' | 'drafts')[], 'readwrite'>;

function mergeInto(tx: Writing, { records, drafts }: Changes): Promise<unknown>[] {
  const recordStore = tx.objectStore('records');
  const draftStore = tx.objectStore('drafts');
  return [
    ...records.map(async record => {
      const there = recordSchema.safeParse(await recordStore.get(record.rid));
      const [winner] = there.success ? merge([there.data], [record]) : [record];
      await recordStore.put(winner);
    }),
    ...drafts.map(async version => {
      const { id, path, writer } = version;
      const there = draftVersionSchema.safeParse(await draftStore.get([id, path, writer]));
      const [winner] = there.success ? mergeVersions([there.data], [version]) : [version];
      await draftStore.put(winner);
    }),
  ];
}
