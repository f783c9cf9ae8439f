import type * as z from 'zod/mini';
import type { Connection, SetAside } from './schema';

type Source = SetAside['from'];

interface Entry {
  readonly key: IDBValidKey;
  readonly value: unknown;
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
): Promise<T[]> {
  const good: T[] = [];
  const corrupt: (Entry & { why: string })[] = [];
  for (const entry of await readEntries(db, from, id)) {
    const result = schema.safeParse(entry.value);
    if (result.success) good.push(result.data);
    else corrupt.push({ ...entry, why: describe(result.error.issues) });
  }
  if (corrupt.length > 0) await setAside(db, from, corrupt);
  return good;
}

async function readEntries(db: Connection, from: Source, id?: string): Promise<Entry[]> {
  try {
    const [keys, values] = await readTogether(db, from, id);
    return keys.map((key, index) => ({ key, value: values[index] }));
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
async function readOneByOne(db: Connection, from: Source, id?: string): Promise<Entry[]> {
  const keys =
    from === 'drafts' && id !== undefined
      ? await db.getAllKeysFromIndex('drafts', 'id', id)
      : await db.getAllKeys(from);
  const entries = await Promise.all(
    keys.map(key =>
      db.get(from, key).then(
        value => [{ key, value }],
        () => [],
      ),
    ),
  );
  return entries.flat();
}

async function setAside(
  db: Connection,
  from: Source,
  corrupt: readonly (Entry & { readonly why: string })[],
): Promise<void> {
  const at = new Date().toISOString();
  const tx = db.transaction([from, 'aside'], 'readwrite', { durability: 'strict' });
  const moves = corrupt.map(async ({ key, why }) => {
    const value = await tx.objectStore(from).get(key);
    if (value === undefined) return; // another tab was faster
    await tx.objectStore('aside').add({ from, value, why, at });
    await tx.objectStore(from).delete(key);
  });
  await Promise.all([...moves, tx.done]);
}

function describe(issues: readonly { path: PropertyKey[]; message: string }[]): string {
  return issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`).join('; ');
}
