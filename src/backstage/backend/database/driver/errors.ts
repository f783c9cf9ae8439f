/** better-sqlite3's error: `code` is SQLite's extended result code by name. */
export class SqliteError extends Error {
  readonly code: string;
  constructor(message: string, code: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
Object.defineProperty(SqliteError.prototype, 'name', {
  value: 'SqliteError',
  writable: true,
  configurable: true,
});

/** sql.js gives SQLite's message without its code; these are the messages of SQLite 3.54 (sqlite3ErrStr, vdbe.c). */
const codes: [RegExp, string][] = [
  [/^UNIQUE constraint failed/, 'SQLITE_CONSTRAINT_UNIQUE'],
  [/^NOT NULL constraint failed/, 'SQLITE_CONSTRAINT_NOTNULL'],
  [/^FOREIGN KEY constraint failed/, 'SQLITE_CONSTRAINT_FOREIGNKEY'],
  [/^CHECK constraint failed/, 'SQLITE_CONSTRAINT_CHECK'],
  [/^cannot store \w+ value in/, 'SQLITE_CONSTRAINT_DATATYPE'],
  [/^datatype mismatch/, 'SQLITE_MISMATCH'],
  [/^attempt to write a readonly database/, 'SQLITE_READONLY'],
  [/^string or blob too big/, 'SQLITE_TOOBIG'],
  [/^database disk image is malformed/, 'SQLITE_CORRUPT'],
  [/^file is not a database/, 'SQLITE_NOTADB'],
  [/^database (table )?is locked/, 'SQLITE_LOCKED'],
  [/^out of memory/, 'SQLITE_NOMEM'],
];

/** What a failed UNIQUE constraint is about: `UNIQUE constraint failed: todos.owner, todos.title`. */
const UNIQUE = /^UNIQUE constraint failed: (.+)$/;

/**
 * Turns what sql.js throws into better-sqlite3's error.
 * @param primaryKeyOf columns of a table's primary key, to tell a broken primary key from another unique constraint
 */
export function toSqliteError(
  thrown: unknown,
  primaryKeyOf: (table: string) => string[],
): SqliteError {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const code = codes.find(([pattern]) => pattern.test(message))?.[1] ?? 'SQLITE_ERROR';
  const columns = UNIQUE.exec(message)?.[1]?.split(', ');
  const finer = columns ? uniqueCode(columns, primaryKeyOf) : code;
  return new SqliteError(message, finer, { cause: thrown });
}

function uniqueCode(columns: string[], primaryKeyOf: (table: string) => string[]): string {
  const table = columns[0]?.slice(0, columns[0].indexOf('.')) ?? '';
  const names = columns.map(column => column.slice(table.length + 1));
  if (names.length === 1 && names[0] === 'rowid') return 'SQLITE_CONSTRAINT_ROWID';
  const key = primaryKeyOf(table);
  const same = key.length === names.length && key.every(name => names.includes(name));
  return same ? 'SQLITE_CONSTRAINT_PRIMARYKEY' : 'SQLITE_CONSTRAINT_UNIQUE';
}
