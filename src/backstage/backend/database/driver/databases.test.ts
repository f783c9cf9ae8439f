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

  describe('a database', () => {
    it('enforces foreign keys from the start', () => {
      expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
      expect(db.pragma('foreign_keys')).toEqual([{ foreign_keys: 1 }]);
    });

    it('knows its name and whether it is open', () => {
      expect([db.name, db.memory, db.readonly, db.open]).toEqual([':memory:', true, false, true]);
      db.close();
      expect(db.close().open).toBe(false);
    });

    it("has SQLite's functions, and no others", () => {
      const value = (sql: string) => db.prepare(`SELECT ${sql}`).pluck().get();
      expect([value("upper('å1')"), value('ceil(1.2)'), value("replace('aba', 'a', 'c')")]).toEqual(
        ['å1', 2, 'cbc'],
      );
      expect(failureOf(() => value("reverse('abc')"))?.message).toBe('no such function: reverse');
      expect(value("json_extract('{\"a\":[1,2]}', '$.a[1]')")).toBe(2);
    });

    it('can be copied', () => {
      insert('a');
      const copy = new Database(db.serialize());
      expect(copy.prepare('SELECT title FROM todos').pluck().all()).toEqual(['a']);
      copy.exec('DELETE FROM todos');
      expect(db.prepare('SELECT count(*) FROM todos').pluck().get()).toBe(1);
      copy.close();
    });

    it('refuses a read-only one in memory', () => {
      expect(failureOf(() => new Database(':memory:', { readonly: true }))?.message).toBe(
        'In-memory/temporary databases cannot be readonly',
      );
    });
  });

  describe('transactions', () => {
    const titles = () => db.prepare('SELECT title FROM todos ORDER BY id').pluck().all();

    it('commit what succeeds and give its result', () => {
      const add = db.transaction((...all: string[]) => {
        expect(db.inTransaction).toBe(true);
        all.forEach(insert);
        return all.length;
      });
      expect(db.inTransaction).toBe(false);
      expect(add('a', 'b')).toBe(2);
      expect(add.immediate('c')).toBe(1);
      expect(titles()).toEqual(['a', 'b', 'c']);
      expect(db.inTransaction).toBe(false);
    });

    it('undo what throws', () => {
      const fail = db.transaction(() => {
        insert('a');
        throw new Error('no');
      });
      expect(() => fail()).toThrow('no');
      expect(titles()).toEqual([]);
      expect(db.inTransaction).toBe(false);
    });

    it('undo an inner one alone', () => {
      db.transaction(() => {
        insert('outer');
        const inner = db.transaction(() => {
          insert('inner');
          throw new Error('no');
        });
        expect(() => inner()).toThrow('no');
        insert('after');
      })();
      expect(titles()).toEqual(['outer', 'after']);
    });

    it('refuse a promise', () => {
      expect(failureOf(() => db.transaction(async () => insert('a'))())?.message).toBe(
        'Transaction function cannot return a promise',
      );
      expect(titles()).toEqual([]);
    });
  });
});
