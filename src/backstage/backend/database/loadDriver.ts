import type { openSqlite } from './driver';

/** What the realm offers to code in packs. */
interface Shelf {
  loadPack(name: string): Promise<void>;
  require(specifier: string): unknown;
  asset(name: string): ArrayBuffer | undefined;
}

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
  const { __stagecraft: shelf } = globalThis as { __stagecraft?: Shelf };
  if (!shelf) throw new Error('The database needs the sandbox: there is no __stagecraft here.');
  await shelf.loadPack('database');
  const { openSqlite: open } = shelf.require('stagecraft:database') as {
    openSqlite: typeof openSqlite;
  };
  return open(shelf.asset('sql-wasm.wasm'));
}

/** Forgets the content of databases with a file name, if there were any. */
export async function clearDatabaseFiles(): Promise<void> {
  if (!driver) return;
  const { clearFiles } = await driver;
  clearFiles();
}
