import type { Database } from './database';

type Begin = 'BEGIN' | 'BEGIN DEFERRED' | 'BEGIN IMMEDIATE' | 'BEGIN EXCLUSIVE';
type Call<Args extends unknown[], T> = (...args: Args) => T;

/** A function whose every call is a transaction; better-sqlite3's variants of BEGIN are its properties. */
export interface Transaction<Args extends unknown[], T> extends Call<Args, T> {
  default: Call<Args, T>;
  deferred: Call<Args, T>;
  immediate: Call<Args, T>;
  exclusive: Call<Args, T>;
  database: Database;
}

const SAVEPOINT = '`\t_bs3.\t`';

/** As better-sqlite3 12's lib/methods/transaction.js: a transaction inside another is a savepoint. */
export function createTransaction<Args extends unknown[], T>(
  database: Database,
  work: Call<Args, T>,
): Transaction<Args, T> {
  if (typeof work !== 'function') throw new TypeError('Expected first argument to be a function');
  const variant =
    (begin: Begin): Call<Args, T> =>
    (...args) => {
      const nested = database.inTransaction;
      database.exec(nested ? `SAVEPOINT ${SAVEPOINT}` : begin);
      try {
        const result = work(...args);
        if (isThenable(result)) throw new TypeError('Transaction function cannot return a promise');
        database.exec(nested ? `RELEASE ${SAVEPOINT}` : 'COMMIT');
        return result;
      } catch (error) {
        if (database.inTransaction) {
          database.exec(nested ? `ROLLBACK TO ${SAVEPOINT}; RELEASE ${SAVEPOINT}` : 'ROLLBACK');
        }
        throw error;
      }
    };
  const standard = variant('BEGIN');
  return Object.assign((...args: Args) => standard(...args), {
    default: standard,
    deferred: variant('BEGIN DEFERRED'),
    immediate: variant('BEGIN IMMEDIATE'),
    exclusive: variant('BEGIN EXCLUSIVE'),
    database,
  });
}

const isThenable = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { then?: unknown }).then === 'function';
