import { shelf } from '../shelf';
import type { openSqlite } from './driver';
import { seedOf } from './seeds';

type Sqlite = Awaited<ReturnType<typeof openSqlite>>;

let driver: Promise<Sqlite> | undefined;

/**
 * Fetches the database pack, once, and starts SQLite in it.
 * @throws if the pack can't be had; the next call tries again
 */
export function loadDriver(): Promise<Sqlite> {
  driver ??= load().catch((error: unknown) => {
    driver = undefined;
    throw error;
  });
  return driver;
}

async function load(): Promise<Sqlite> {
  const realm = shelf('The database');
  await realm.loadPack('database');
  const driver = realm.require('stagecraft:database') as { openSqlite: typeof openSqlite };
  return driver.openSqlite(realm.asset('sql-wasm.wasm'), seedOf);
}

/** Forgets the content of databases with a file name, if there were any. */
export async function clearDatabaseFiles(): Promise<void> {
  if (!driver) return;
  const { clearFiles } = await driver;
  clearFiles();
}
