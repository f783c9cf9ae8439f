import { beforeEach, describe, expect, it } from 'vitest';
import {
  failureOf,
  insertInto,
  onBothDrivers,
  openTodos,
  type TestDatabase,
} from './bothDrivers.testing';

onBothDrivers(Database => {
  let db: TestDatabase;
  beforeEach(() => {
    db = openTodos(Database);
    return () => void db.close();
  });
  const insert = (title: unknown) => insertInto(db, title);

  describe('errors', () => {
    it.each<[string, string, string]>([
      [
        'SQLITE_CONSTRAINT_UNIQUE',
        "INSERT INTO todos (title) VALUES ('a')",
        'UNIQUE constraint failed: todos.title',
      ],
      [
        'SQLITE_CONSTRAINT_PRIMARYKEY',
        "INSERT INTO todos (id, title) VALUES (1, 'b')",
        'UNIQUE constraint failed: todos.id',
      ],
      [
        'SQLITE_CONSTRAINT_NOTNULL',
        'INSERT INTO todos (done) VALUES (1)',
        'NOT NULL constraint failed: todos.title',
      ],
      [
        'SQLITE_CONSTRAINT_CHECK',
        'INSERT INTO checked VALUES (-1, 1)',
        'CHECK constraint failed: n > 0',
      ],
      [
        'SQLITE_CONSTRAINT_FOREIGNKEY',
        'INSERT INTO notes VALUES (99)',
        'FOREIGN KEY constraint failed',
      ],
      [
        'SQLITE_CONSTRAINT_ROWID',
        'INSERT INTO notes (rowid, todo) VALUES (1, 1)',
        'UNIQUE constraint failed: notes.rowid',
      ],
      [
        'SQLITE_CONSTRAINT_PRIMARYKEY',
        'INSERT INTO pairs VALUES (1, 2)',
        'UNIQUE constraint failed: pairs.a, pairs.b',
      ],
      ['SQLITE_MISMATCH', "INSERT INTO todos (id, title) VALUES ('x', 'c')", 'datatype mismatch'],
      ['SQLITE_ERROR', 'INSERT INTO nowhere VALUES (1)', 'no such table: nowhere'],
    ])('%s: %s', (code, sql, message) => {
      insert('a');
      db.exec(`CREATE TABLE checked (n INTEGER CHECK (n > 0), m);
        CREATE TABLE notes (todo REFERENCES todos(id)); INSERT INTO notes VALUES (1);
        CREATE TABLE pairs (a, b, PRIMARY KEY (a, b)); INSERT INTO pairs VALUES (1, 2);`);
      expect(failureOf(() => db.prepare(sql).run())).toEqual({
        name: 'SqliteError',
        message,
        code,
      });
    });

    it('are errors of their kind, with a stack', () => {
      const error = (() => {
        try {
          db.exec('nonsense');
        } catch (e) {
          return e;
        }
        return undefined;
      })();
      expect(error).toBeInstanceOf(Error);
      expect((error as Error).stack).toContain('errors.test');
    });

    it('a statement goes on working after an error', () => {
      insert('a');
      const statement = db.prepare('INSERT INTO todos (title) VALUES (?)');
      expect(failureOf(() => statement.run('a'))?.code).toBe('SQLITE_CONSTRAINT_UNIQUE');
      expect(statement.run('b').changes).toBe(1);
    });

    it('say what is wrong with the use of a statement', () => {
      expect(failureOf(() => db.prepare('DELETE FROM todos').all())?.message).toBe(
        'This statement does not return data. Use run() instead',
      );
      expect(failureOf(() => db.prepare(' '))?.message).toBe(
        'The supplied SQL string contains no statements',
      );
      expect(failureOf(() => db.prepare(3 as never))).toMatchObject({ name: 'TypeError' });
      db.close();
      expect(failureOf(() => db.prepare('SELECT 1'))?.message).toBe(
        'The database connection is not open',
      );
    });

    it('of a text with two statements', () => {
      expect(failureOf(() => db.prepare('SELECT 1; SELECT 2'))?.message).toBe(
        'The supplied SQL string contains more than one statement',
      );
      expect(failureOf(() => db.prepare('SELECT 1; nonsense'))?.message).toBe(
        'The supplied SQL string contains more than one statement',
      );
      expect(failureOf(() => db.prepare('nonsense; SELECT 1'))?.message).toBe(
        'near "nonsense": syntax error',
      );
      const trigger = 'CREATE TRIGGER tidy AFTER DELETE ON todos BEGIN SELECT 1; SELECT 2; END;';
      expect(failureOf(() => db.prepare(trigger).run())).toBeUndefined();
      expect(db.prepare('SELECT 1 AS a; -- the end\n /* of it */ ').get()).toEqual({ a: 1 });
    });
  });
});
