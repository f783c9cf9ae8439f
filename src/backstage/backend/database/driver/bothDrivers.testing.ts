import { createRequire } from 'node:module';
import { describe } from 'vitest';
import { openSqlite } from './index';

/** What both drivers do; better-sqlite3 has no types of its own. */
export interface TestStatement {
  reader: boolean;
  source: string;
  run(...args: unknown[]): { changes: number; lastInsertRowid: number | bigint };
  get(...args: unknown[]): unknown;
  all(...args: unknown[]): unknown[];
  iterate(...args: unknown[]): Iterable<unknown>;
  bind(...args: unknown[]): TestStatement;
  pluck(on?: boolean): TestStatement;
  raw(on?: boolean): TestStatement;
  safeIntegers(on?: boolean): TestStatement;
  columns(): { name: string }[];
}
export interface TestDatabase {
  open: boolean;
  name: string;
  memory: boolean;
  readonly: boolean;
  inTransaction: boolean;
  prepare(sql: string): TestStatement;
  exec(sql: string): TestDatabase;
  pragma(text: string, options?: { simple?: boolean }): unknown;
  transaction(work: (...args: never[]) => unknown): {
    (...args: unknown[]): unknown;
    immediate(...args: unknown[]): unknown;
  };
  defaultSafeIntegers(on?: boolean): TestDatabase;
  serialize(): Buffer;
  close(): TestDatabase;
}
export type DatabaseClass = new (source?: unknown, options?: object) => TestDatabase;

const { Database: Ours } = await openSqlite();
export const BetterSqlite3 = createRequire(import.meta.url)('better-sqlite3') as DatabaseClass;
const drivers: [string, DatabaseClass][] = [
  ['better-sqlite3', BetterSqlite3],
  ['the sandbox driver', Ours as unknown as DatabaseClass],
];

/** Describes what better-sqlite3 and the sandbox driver do alike. */
export function onBothDrivers(tests: (Database: DatabaseClass) => void): void {
  describe.each(drivers)('%s', (_, Database) => tests(Database));
}

/** An empty list of to-dos. */
export function openTodos(Database: DatabaseClass): TestDatabase {
  return new Database(':memory:').exec(
    'CREATE TABLE todos (id INTEGER PRIMARY KEY, title TEXT NOT NULL UNIQUE, done BOOLEAN, data BLOB)',
  );
}

export const insertInto = (db: TestDatabase, title: unknown) =>
  db.prepare('INSERT INTO todos (title) VALUES (?)').run(title);

/** What is thrown, as far as the drivers agree. */
export function failureOf(
  work: () => unknown,
): { name: string; message: string; code: string | undefined } | undefined {
  try {
    work();
  } catch (error) {
    const { name, message, code } = error as Error & { code?: string };
    return { name, message, code };
  }
  return undefined;
}
