import type { DBSchema, IDBPDatabase } from 'idb';

export const DATABASE = 'stagecraft';
export const VERSION = 1;

/** What could not be understood, kept as it was. */
export interface SetAside {
  readonly from: 'records' | 'drafts';
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

/** Makes the object stores of this version out of those of any earlier one. */
export function upgrade(db: Connection, from: number): void {
  if (from < 1) {
    db.createObjectStore('records', { keyPath: 'rid' });
    db.createObjectStore('drafts', { keyPath: ['id', 'path', 'writer'] }).createIndex('id', 'id');
    db.createObjectStore('aside', { autoIncrement: true });
  }
}
