import BetterSqlite3Client from 'knex/lib/dialects/better-sqlite3/index.js';
import { closeConnection, connectionOpened } from './connections';
import type { Database } from './driver';
import { loadDriver } from './loadDriver';

/**
 * knex 3.3's own better-sqlite3 dialect over our driver. The driver comes when the first connection is asked for, so that
 * a backend without a database never loads SQLite.
 */
class SandboxSqliteClient extends BetterSqlite3Client {
  override _driver(): unknown {
    return {};
  }

  override async acquireRawConnection(): Promise<Database> {
    const { filename, options = {} } = this.connectionSettings;
    const { Database } = await loadDriver();
    const connection = new Database(filename, { readonly: Boolean(options.readonly) });
    if (typeof options.safeIntegers === 'boolean')
      connection.defaultSafeIntegers(options.safeIntegers);
    connectionOpened(connection);
    return connection;
  }

  override async destroyRawConnection(connection: Database): Promise<void> {
    closeConnection(connection);
  }
}

export default SandboxSqliteClient;
