import initSqlJs from 'sql.js';

/** The parts of sql.js 1.16 that the driver uses; @types/sql.js lacks the last one, and what is exported untyped. */
export interface SqlJsStatement {
  bind(values: unknown[]): boolean;
  step(): boolean;
  get(params?: null, config?: { useBigInt: boolean }): unknown[];
  getColumnNames(): string[];
  reset(): void;
  free(): boolean;
}

export interface SqlJsDatabase {
  prepare(sql: string): SqlJsStatement;
  exec(sql: string): { columns: string[]; values: unknown[][] }[];
  /** Runs every statement of the text without reading rows. */
  run(sql: string): unknown;
  /** Compiles the statements of the text one after the other; each is freed when the next is asked for. */
  iterateStatements(sql: string): Iterable<unknown>;
  export(): Uint8Array;
  close(): void;
}

export interface SqlJs {
  Database: new (data?: Uint8Array | null) => SqlJsDatabase;
  /** SQLite's own function: (statement, index from 1, value) → result code. */
  _sqlite3_bind_double(statement: number, index: number, value: number): number;
}

interface Config {
  wasmBinary?: ArrayBuffer;
  /** sql.js 1.16 replaces some of SQLite's functions with old ones of its own, and warns; better-sqlite3 has none of them. */
  useOldExtensionFunctions: false;
}

/** @param wasm sql.js' WebAssembly file; Node.js finds it by itself */
export async function startSqlJs(wasm?: ArrayBuffer): Promise<SqlJs> {
  const start = initSqlJs as unknown as (config: Config) => Promise<SqlJs>;
  return start({ useOldExtensionFunctions: false, ...(wasm ? { wasmBinary: wasm } : {}) });
}

/**
 * The address of SQLite's statement. sql.js 1.16 keeps it in a property whose name its minifier chose, beside one other
 * number, the position of the next parameter, which starts at 1.
 */
export function addressOf(statement: SqlJsStatement): number {
  const address = Object.values(statement).find(value => typeof value === 'number' && value > 1);
  if (typeof address !== 'number')
    throw new Error('sql.js has changed: a statement has no address.');
  return address;
}
