import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';

export const DATABASE = 'stagecraft';
export const VERSION = 1;

/** What could not be understood, kept as it was. */
export interface SetAside {
  /**
   * `database`: nothing is left of what was stored, only the news that it is gone. Its `value` is how many entries were
   * brought back from the second copy.
   */
  readonly from: 'records' | 'drafts' | 'database';
  readonly value: unknown;
  /** What is wrong with it, for people. */
  readonly why: string;
  readonly at: string;
}

/** Values are `unknown`: what a disk holds is checked before it is believed. */
export interface Schema extends DBSchema {
  records: { key: IDBValidKey; value: unknown };
  drafts: { key: IDBValidKey; value: unknown; indexes: { id: string } };
  aside: { key: number; value: SetAside };
}

export type Connection = IDBPDatabase<Schema>;

interface Upgrade {
  readonly tx: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;
  /** Whether something was stored here before, as is known from elsewhere. */
  readonly begun: boolean;
}

const vanished = (): SetAside => ({
  from: 'database',
  value: 0,
  why: 'The browser has lost what was stored: its files were damaged, or something removed them.',
  at: new Date().toISOString(),
});

/** Makes the object stores of this version out of those of any earlier one. */
export function upgrade(db: Connection, from: number, { tx, begun }: Upgrade): void {
  if (from < 1) {
    db.createObjectStore('records', { keyPath: 'rid' });
    db.createObjectStore('drafts', { keyPath: ['id', 'path', 'writer'] }).createIndex('id', 'id');
    db.createObjectStore('aside', { autoIncrement: true });
    // Chromium throws damaged files away without a word, and begins new ones.
    if (begun) void tx.objectStore('aside').add(vanished());
  }
}
