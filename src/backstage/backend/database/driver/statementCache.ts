import type { SqlValue } from './parameters';
import { requireOneStatement } from './oneStatement';
import { addressOf, type SqlJs, type SqlJsDatabase, type SqlJsStatement } from './sqlJs';

/** Statements kept compiled for each database; a plugin has few distinct ones. */
const KEPT = 50;

/** A compiled statement, lent out for the length of one call. */
export class CachedStatement {
  readonly parameters: number;
  private readonly address: number;
  private names: string[] | undefined;

  constructor(
    private readonly sqlJs: SqlJs,
    private readonly statement: SqlJsStatement,
  ) {
    this.address = addressOf(statement);
    this.parameters = this.countParameters();
  }

  /** sql.js does not export sqlite3_bind_parameter_count: SQLite refuses the first index that is too high. */
  private countParameters(): number {
    let count = 0;
    while (this.sqlJs._sqlite3_bind_double(this.address, count + 1, 0) === 0) count += 1;
    this.statement.reset();
    return count;
  }

  /** Names of the columns. After a change of the schema the first step of a use tells them anew. */
  get columns(): string[] {
    return (this.names ??= this.statement.getColumnNames());
  }

  bind(values: SqlValue[]): void {
    this.names = undefined;
    this.statement.bind(values);
    // better-sqlite3 binds every number as a double (src/util/data.cpp), sql.js whole ones as integers: a column of
    // text would then hold '5' here and '5.0' on Node.js.
    values.forEach((value, i) => {
      if (typeof value === 'number') this.sqlJs._sqlite3_bind_double(this.address, i + 1, value);
    });
  }

  /** @returns whether there is a row */
  step(): boolean {
    return this.statement.step();
  }

  values(bigintForIntegers: boolean): unknown[] {
    return this.statement.get(null, { useBigInt: bigintForIntegers });
  }

  reset(): void {
    this.names = undefined;
    this.statement.reset();
  }

  free(): void {
    this.statement.free();
  }
}

/** Compiled statements by their text, least recently used first. */
export class StatementCache {
  private readonly idle = new Map<string, CachedStatement>();

  constructor(
    private readonly sqlJs: SqlJs,
    private readonly database: SqlJsDatabase,
  ) {}

  /** Lends a compiled statement to `use`; afterwards it is reset, so that it locks nothing. */
  lend<T>(sql: string, use: (statement: CachedStatement) => T): T {
    const statement = this.take(sql);
    try {
      return use(statement);
    } finally {
      statement.reset();
      this.giveBack(sql, statement);
    }
  }

  private take(sql: string): CachedStatement {
    const known = this.idle.get(sql);
    if (!known) {
      requireOneStatement(this.database, sql);
      return new CachedStatement(this.sqlJs, this.database.prepare(sql));
    }
    this.idle.delete(sql);
    return known;
  }

  private giveBack(sql: string, statement: CachedStatement): void {
    this.idle.get(sql)?.free(); // the same text was used inside its own run
    this.idle.delete(sql);
    this.idle.set(sql, statement);
    const [oldest] = this.idle;
    if (this.idle.size <= KEPT || !oldest) return;
    this.idle.delete(oldest[0]);
    oldest[1].free();
  }

  clear(): void {
    for (const statement of this.idle.values()) statement.free();
    this.idle.clear();
  }
}
