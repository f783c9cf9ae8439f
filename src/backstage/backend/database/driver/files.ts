import type { Opened } from './database';
import type { SqlJs, SqlJsDatabase } from './sqlJs';
import { StatementCache } from './statementCache';

interface File {
  sqlite: SqlJsDatabase;
  connections: number;
}

/** Ends a transaction that is under way, as SQLite does when a connection closes: sql.js can't export in the middle of one. */
function rollBack(sqlite: SqlJsDatabase): void {
  try {
    sqlite.run('ROLLBACK');
  } catch {
    // There was none.
  }
}

/**
 * Databases with a file name: connections to the same name share one, and its content outlives them, as a file would,
 * until `clear`. (Shared also means that a transaction of one connection is visible to the others.)
 */
export class DatabaseFiles {
  private readonly open = new Map<string, File>();
  private readonly closed = new Map<string, Uint8Array>();

  /** @param seedOf the content that a file has before it is first opened, if any */
  constructor(
    private readonly sqlJs: SqlJs,
    private readonly seedOf: (name: string) => Uint8Array | undefined = () => undefined,
  ) {}

  /** sql.js 1.16 writes into the bytes that it is given: it gets a copy. */
  private create(content: Uint8Array | undefined): SqlJsDatabase {
    return new this.sqlJs.Database(content && new Uint8Array(content));
  }

  openNamed(name: string): Opened {
    const file = this.open.get(name) ?? {
      sqlite: this.create(this.closed.get(name) ?? this.seedOf(name)),
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
          rollBack(file.sqlite);
          this.closed.set(name, file.sqlite.export());
        }
        file.sqlite.close();
      },
    };
  }

  openInMemory(content?: Uint8Array): Opened {
    const sqlite = this.create(content);
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

  /** Forgets every file's content: the next one to open it finds what it had at first. */
  clear(): void {
    this.open.clear();
    this.closed.clear();
  }
}
