import { Buffer } from 'node:buffer';
import type { Database } from './database';
import { parameterNames, toPositional } from './parameters';
import type { CachedStatement } from './statementCache';

export interface RunResult {
  changes: number;
  lastInsertRowid: number | bigint;
}

type Row = unknown;

/** How rows are handed out: better-sqlite3's `pluck()` and `raw()`. */
type Mode = 'object' | 'pluck' | 'raw';

/**
 * better-sqlite3's Statement. It holds no SQLite statement between two calls (those live in the database's cache), so
 * that nobody has to free it: knex prepares one for each query and forgets it.
 */
export class Statement {
  readonly reader: boolean;
  readonly busy = false;
  private mode: Mode = 'object';
  private bound: unknown[] | undefined;
  private readonly names: string[];

  constructor(
    readonly database: Database,
    readonly source: string,
    private safe: boolean,
  ) {
    this.reader = database.compiled(source, statement => statement.columns.length > 0);
    this.names = parameterNames(source);
  }

  run(...args: unknown[]): RunResult {
    const before = this.database.counters().totalChanges;
    this.execute(args, statement => {
      while (statement.step()) continue;
    });
    const { totalChanges, changes, lastInsertRowid } = this.database.counters();
    return {
      changes: totalChanges === before ? 0 : changes,
      lastInsertRowid: this.safe ? BigInt(lastInsertRowid) : Number(lastInsertRowid),
    };
  }

  get(...args: unknown[]): Row | undefined {
    this.requireReader();
    return this.execute(args, statement => (statement.step() ? this.row(statement) : undefined));
  }

  all(...args: unknown[]): Row[] {
    this.requireReader();
    return this.execute(args, statement => {
      const rows: Row[] = [];
      while (statement.step()) rows.push(this.row(statement));
      return rows;
    });
  }

  /** Reads every row before it gives the first: SQLite in WebAssembly has no use for a cursor. */
  *iterate(...args: unknown[]): IterableIterator<Row> {
    yield* this.all(...args);
  }

  bind(...args: unknown[]): this {
    if (this.bound)
      throw new TypeError('The bind() method can only be invoked once per statement object');
    this.database.compiled(this.source, statement => this.bindTo(statement, args));
    this.bound = args;
    return this;
  }

  pluck(on = true): this {
    return this.setMode('pluck', on);
  }

  raw(on = true): this {
    return this.setMode('raw', on);
  }

  safeIntegers(on = true): this {
    this.safe = on;
    return this;
  }

  columns(): { name: string }[] {
    this.requireReader('The columns() method is only for statements that return data');
    return this.database.compiled(this.source, ({ columns }) => columns.map(name => ({ name })));
  }

  private setMode(mode: Mode, on: boolean): this {
    this.requireReader(`The ${mode}() method is only for statements that return data`);
    this.mode = on ? mode : this.mode === mode ? 'object' : this.mode;
    return this;
  }

  private requireReader(message = 'This statement does not return data. Use run() instead'): void {
    if (!this.reader) throw new TypeError(message);
  }

  private execute<T>(args: unknown[], use: (statement: CachedStatement) => T): T {
    if (this.bound && args.length > 0) {
      throw new TypeError('This statement already has bound parameters');
    }
    return this.database.compiled(this.source, statement => {
      this.bindTo(statement, this.bound ?? args);
      return use(statement);
    });
  }

  private bindTo(statement: CachedStatement, args: unknown[]): void {
    statement.bind(toPositional(args, this.names, statement.parameters));
  }

  private row(statement: CachedStatement): Row {
    const values = statement
      .values(this.safe)
      .map(value =>
        value instanceof Uint8Array
          ? Buffer.from(value.buffer, value.byteOffset, value.byteLength)
          : value,
      );
    if (this.mode === 'raw') return values;
    if (this.mode === 'pluck') return values[0];
    const row: Record<string, unknown> = {};
    statement.columns.forEach((name, i) => (row[name] = values[i]));
    return row;
  }
}
