import BetterSqlite3Client from 'knex/lib/dialects/better-sqlite3/index.js';
import { closeConnection, connectionOpened, databaseAge } from './connections';
import type { Database } from './driver';
import { loadDriver } from './loadDriver';
import { readySeed } from './seeds';

type Source = string | Uint8Array;

/**
 * For queries of a backend that is gone: they wait for ever, as if its process had ended. An error would be nobody's to
 * handle.
 */
const never = () => new Promise<never>(() => {});

/**
 * knex 3.3's own better-sqlite3 dialect over our driver.
 *
 * @param connect opens a database; asked when the first connection is wanted
 */
export function sqliteDialect(
  connect: (source: Source, options: { readonly: boolean }) => Promise<Database>,
) {
  return class SandboxSqliteClient extends BetterSqlite3Client {
    private readonly age = databaseAge();

    override _query(connection: Database, query: unknown): Promise<unknown> {
      return connection.open ? super._query(connection, query) : never();
    }

    override _driver(): unknown {
      return {};
    }

    override async acquireRawConnection(): Promise<Database> {
      if (this.age !== databaseAge()) return never();
      const { filename, options = {} } = this.connectionSettings;
      const connection = await connect(filename, { readonly: Boolean(options.readonly) });
      if (typeof options.safeIntegers === 'boolean')
        connection.defaultSafeIntegers(options.safeIntegers);
      connectionOpened(connection);
      return connection;
    }

    override async destroyRawConnection(connection: Database): Promise<void> {
      closeConnection(connection);
    }
  };
}

/** The sandbox's: a backend without a database never loads SQLite. */
export default sqliteDialect(async (source, options) => {
  const { Database } = await loadDriver();
  if (typeof source === 'string') await readySeed(source, content => new Database(content));
  return new Database(source, options);
});
