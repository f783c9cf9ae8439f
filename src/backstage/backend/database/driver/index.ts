import { Database as OpenDatabase } from './database';
import { DatabaseFiles } from './files';
import { startSqlJs } from './sqlJs';

export type Database = OpenDatabase;

type Options = ConstructorParameters<typeof OpenDatabase>[2];

/**
 * Starts SQLite and gives the class that better-sqlite3 would export.
 * @param wasm sql.js' WebAssembly file; on Node.js it is found without
 * @param seedOf the content that a database with a file name has at first, if any
 */
export async function openSqlite(
  wasm?: ArrayBuffer,
  seedOf?: (file: string) => Uint8Array | undefined,
) {
  const files = new DatabaseFiles(await startSqlJs(wasm), seedOf);
  const open = (source: string | Uint8Array) => {
    if (typeof source !== 'string') return files.openInMemory(source);
    return source === '' || source === ':memory:' ? files.openInMemory() : files.openNamed(source);
  };
  return {
    Database: class extends OpenDatabase {
      constructor(source?: unknown, options?: Options) {
        super(open, source, options);
      }
    },
    /** Forgets the content of databases with a file name. */
    clearFiles: () => files.clear(),
  };
}
