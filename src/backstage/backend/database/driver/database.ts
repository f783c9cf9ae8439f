import { Buffer } from 'node:buffer';
import { toSqliteError } from './errors';
import type { SqlJsDatabase } from './sqlJs';
import { Statement } from './statement';
import type { CachedStatement, StatementCache } from './statementCache';
import { createTransaction, type Transaction } from './transaction';

/** An open SQLite database, with the statements that were compiled for it. */
export interface Opened {
  sqlite: SqlJsDatabase;
  statements: StatementCache;
  close(): void;
}

interface Options {
  readonly?: boolean;
  fileMustExist?: boolean;
}

const COUNTERS = 'SELECT total_changes(), changes(), last_insert_rowid()';

/** better-sqlite3 12's Database, as far as knex and Backstage use it, over sql.js. */
export class Database {
  readonly name: string;
  readonly memory: boolean;
  readonly readonly: boolean;
  private opened: Opened | undefined;
  private safe = false;

  /** @param open opens a database by name, or a copy of the bytes given */
  constructor(
    open: (source: string | Uint8Array) => Opened,
    source: unknown,
    options: Options = {},
  ) {
    if (source != null && typeof source !== 'string' && !Buffer.isBuffer(source)) {
      throw new TypeError('Expected first argument to be a string');
    }
    this.name = typeof source === 'string' ? source.trim() : ':memory:';
    this.memory = this.name === '' || this.name === ':memory:';
    this.readonly = Boolean(options.readonly);
    if (this.readonly && this.memory && typeof source === 'string') {
      throw new TypeError('In-memory/temporary databases cannot be readonly');
    }
    this.opened = open(typeof source === 'string' || source == null ? this.name : source);
    // better-sqlite3 is compiled with SQLITE_DEFAULT_FOREIGN_KEYS=1, sql.js is not.
    this.exec(`PRAGMA foreign_keys = ON; PRAGMA query_only = ${this.readonly ? 'ON' : 'OFF'}`);
  }

  get open(): boolean {
    return this.opened !== undefined;
  }

  /** SQLite refuses a second BEGIN; sql.js has no sqlite3_get_autocommit. */
  get inTransaction(): boolean {
    if (!this.opened) return false;
    try {
      this.opened.sqlite.run('BEGIN');
    } catch {
      return true;
    }
    this.opened.sqlite.run('ROLLBACK');
    return false;
  }

  prepare(sql: string): Statement {
    if (typeof sql !== 'string') throw new TypeError('Expected first argument to be a string');
    return new Statement(this, sql, this.safe);
  }

  exec(sql: string): this {
    const { sqlite } = this.required();
    this.translating(() => sqlite.run(sql));
    return this;
  }

  pragma(source: string, { simple = false } = {}): unknown {
    const rows = this.compiled(`PRAGMA ${source}`, statement => {
      const found: Record<string, unknown>[] = [];
      while (statement.step()) {
        const values = statement.values(false);
        found.push(Object.fromEntries(statement.columns.map((name, i) => [name, values[i]])));
      }
      return found;
    });
    return simple ? Object.values(rows[0] ?? {})[0] : rows;
  }

  transaction<Args extends unknown[], T>(work: (...args: Args) => T): Transaction<Args, T> {
    return createTransaction(this, work);
  }

  defaultSafeIntegers(on = true): this {
    this.safe = on;
    return this;
  }

  serialize(): Buffer {
    return Buffer.from(this.required().sqlite.export());
  }

  close(): this {
    this.opened?.close();
    this.opened = undefined;
    return this;
  }

  /** Lends the compiled statement, with SQLite's errors as better-sqlite3 words them. For Statement. */
  compiled<T>(sql: string, use: (statement: CachedStatement) => T): T {
    const { statements } = this.required();
    return this.translating(() => statements.lend(sql, use));
  }

  /** What changed so far on this connection. For Statement. */
  counters(): { totalChanges: number; changes: number; lastInsertRowid: bigint } {
    const [total, changes, id] = this.compiled(COUNTERS, statement => {
      statement.step();
      return statement.values(true);
    }) as [bigint, bigint, bigint];
    return { totalChanges: Number(total), changes: Number(changes), lastInsertRowid: id };
  }

  private required(): Opened {
    if (!this.opened) throw new TypeError('The database connection is not open');
    return this.opened;
  }

  private translating<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (error instanceof TypeError || error instanceof RangeError) throw error;
      if (error === 'Nothing to prepare') {
        throw new RangeError('The supplied SQL string contains no statements');
      }
      throw toSqliteError(error, table => this.primaryKeyOf(table));
    }
  }

  private primaryKeyOf(table: string): string[] {
    const columns = this.pragma(`table_info(${JSON.stringify(table)})`) as {
      name: string;
      pk: number;
    }[];
    return columns.filter(({ pk }) => pk > 0).map(({ name }) => name);
  }
}
