import { bareSql } from './parameters';
import type { SqlJsDatabase } from './sqlJs';

/**
 * sql.js compiles the first statement of a text and forgets the rest; better-sqlite3 refuses such a text.
 * @throws RangeError in better-sqlite3's words; whatever sql.js says about a first statement that doesn't compile
 */
export function requireOneStatement(database: SqlJsDatabase, sql: string): void {
  // A trigger has semicolons inside: only where text follows one does SQLite have to say.
  if (!/;\s*[^\s;]/.test(bareSql(sql))) return;
  let statements = 0;
  try {
    for (const _ of database.iterateStatements(sql)) statements += 1;
  } catch (error) {
    if (statements === 0) throw error;
    statements += 1;
  }
  if (statements > 1) {
    throw new RangeError('The supplied SQL string contains more than one statement');
  }
}
