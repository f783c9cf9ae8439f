import { Buffer } from 'node:buffer';
import type { Database } from './driver';

/** The table that holds, in a packed snapshot, what `restore` runs. */
const LEFT_OUT = 'snapshot_left_out';

const through = async (bytes: Uint8Array, stream: ReadableWritablePair): Promise<Uint8Array> => {
  const source = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  return new Uint8Array(await new Response(source.pipeThrough(stream)).arrayBuffer());
};

/**
 * A database as a small file: without its indexes, which are half of it and can be made again, and compressed, because
 * hosts of static files don't compress what they don't know. The database itself loses its indexes too.
 */
export async function pack(database: Database): Promise<Uint8Array> {
  const indexes = database
    .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    .all() as { name: string; sql: string }[];
  database.exec(`CREATE TABLE ${LEFT_OUT} (sql TEXT NOT NULL)`);
  for (const { name, sql } of indexes) {
    database.prepare(`INSERT INTO ${LEFT_OUT} VALUES (?)`).run(sql);
    database.exec(`DROP INDEX "${name}"`);
  }
  database.exec('VACUUM');
  return through(database.serialize(), new CompressionStream('gzip'));
}

/**
 * The SQLite file of which `pack` made a snapshot.
 * @param open opens a database with the content given
 */
export async function restore(
  snapshot: Uint8Array,
  open: (content: Buffer) => Database,
): Promise<Uint8Array> {
  const file = await through(snapshot, new DecompressionStream('gzip'));
  const database = open(Buffer.from(file));
  try {
    const indexes = database.prepare(`SELECT sql FROM ${LEFT_OUT}`).all() as { sql: string }[];
    database.exec([...indexes.map(({ sql }) => sql), `DROP TABLE ${LEFT_OUT}`].join(';\n'));
    return database.serialize();
  } finally {
    database.close();
  }
}
