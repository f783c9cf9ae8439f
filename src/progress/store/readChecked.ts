import type * as z from 'zod/mini';
import { whyNot } from '../core/record';
import type { Connection, SetAside } from './schema';

type Source = Exclude<SetAside['from'], 'database'>;

interface Entry {
  readonly key: IDBValidKey;
  readonly value: unknown;
}

export interface Checked<T> {
  readonly good: T[];
  /** Keys of values that are still where they were, although they can't be understood, or even read. */
  readonly left: IDBValidKey[];
}

/**
 * The values of an object store that fit the schema. Those that don't are moved to the store `aside`, never dropped; a
 * value that the browser itself can't read stays where it is.
 *
 * @param id only drafts of this exercise
 */
export async function readChecked<T>(
  db: Connection,
  from: Source,
  schema: z.ZodMiniType<T>,
  id?: string,
): Promise<Checked<T>> {
  const good: T[] = [];
  const corrupt: IDBValidKey[] = [];
  const { entries, unreadable } = await readEntries(db, from, id);
  for (const { key, value } of entries) {
    const result = schema.safeParse(value);
    if (result.success) good.push(result.data);
    else corrupt.push(key);
  }
  if (corrupt.length === 0) return { good, left: unreadable };
  // A full disk takes nothing aside. The reader goes on with what is good; the rest waits where it is.
  const stayed = await setAside(db, from, corrupt, schema).then(
    () => [],
    () => corrupt,
  );
  return { good, left: [...unreadable, ...stayed] };
}

interface Entries {
  readonly entries: Entry[];
  readonly unreadable: IDBValidKey[];
}

async function readEntries(db: Connection, from: Source, id?: string): Promise<Entries> {
  try {
    const [keys, values] = await readTogether(db, from, id);
    return { entries: keys.map((key, index) => ({ key, value: values[index] })), unreadable: [] };
  } catch {
    return readOneByOne(db, from, id);
  }
}

/** Keys and values of one moment: both in one transaction. */
async function readTogether(db: Connection, from: Source, id?: string) {
  if (from === 'drafts' && id !== undefined) {
    const index = db.transaction('drafts').store.index('id');
    return Promise.all([index.getAllKeys(id), index.getAll(id)]);
  }
  const store = db.transaction(from).objectStore(from);
  return Promise.all([store.getAllKeys(), store.getAll()]);
}

/** One value that can't be read (Chromium: "Failed to read large IndexedDB value") fails `getAll` as a whole. */
async function readOneByOne(db: Connection, from: Source, id?: string): Promise<Entries> {
  const keys =
    from === 'drafts' && id !== undefined
      ? await db.getAllKeysFromIndex('drafts', 'id', id)
      : await db.getAllKeys(from);
  const unreadable: IDBValidKey[] = [];
  const entries = await Promise.all(
    keys.map(key =>
      db.get(from, key).then(
        value => [{ key, value }],
        () => {
          unreadable.push(key);
          return [];
        },
      ),
    ),
  );
  return { entries: entries.flat(), unreadable };
}

async function setAside<T>(
  db: Connection,
  from: Source,
  corrupt: readonly IDBValidKey[],
  schema: z.ZodMiniType<T>,
): Promise<void> {
  const at = new Date().toISOString();
  const tx = db.transaction([from, 'aside'], 'readwrite', { durability: 'strict' });
  const moves = corrupt.map(async key => {
    const value = await tx.objectStore(from).get(key);
    const result = schema.safeParse(value);
    if (value === undefined || result.success) return; // another tab was faster, or put a good one in its place
    await tx.objectStore('aside').add({ from, value, why: whyNot(result.error.issues), at });
    await tx.objectStore(from).delete(key);
  });
  await Promise.all([...moves, tx.done]);
}
