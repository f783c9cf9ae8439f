import type { Opened } from './database';
import type { SqlJs, SqlJsDatabase } from './sqlJs';
import { StatementCache } from './statementCache';

interface File {
  sqlite: SqlJsDatabase;
  connections: number;
}

/**
 * Databases with a file name: connections to the same name share one, and its content outlives them, as a file would,
 * until `clear`. (Shared also means that a transaction of one connection is visible to the others.)
 */
export class DatabaseFiles {
  private readonly open = new Map<string, File>();
  private readonly closed = new Map<string, Uint8Array>();

  constructor(private readonly sqlJs: SqlJs) {}

  openNamed(name: string): Opened {
    const file = this.open.get(name) ?? {
      sqlite: new this.sqlJs.Database(this.closed.get(name)),
      connections: 0,
    };
    file.connections += 1;
    this.open.set(name, file);
    const statements = new StatementCache(this.sqlJs, file.sqlite);
    return {
      sqlite: file.sqlite,
      statements,
      close: () => {
        statements.clear();
        file.connections -= 1;
        if (file.connections > 0) return;
        if (this.open.get(name) === file) {
          this.open.delete(name);
          this.closed.set(name, file.sqlite.export());
        }
        file.sqlite.close();
      },
    };
  }

  openInMemory(content?: Uint8Array): Opened {
    const sqlite = new this.sqlJs.Database(content);
    const statements = new StatementCache(this.sqlJs, sqlite);
    return {
      sqlite,
      statements,
      close() {
        statements.clear();
        sqlite.close();
      },
    };
  }

  /** Forgets every file. */
  clear(): void {
    this.open.clear();
    this.closed.clear();
  }
}
