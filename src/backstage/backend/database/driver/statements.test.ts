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

  describe('statements', () => {
    it('tell what they did and give rows as objects', () => {
      expect(insert('a')).toEqual({ changes: 1, lastInsertRowid: 1 });
      expect(insert('b')).toEqual({ changes: 1, lastInsertRowid: 2 });
      expect(db.prepare('UPDATE todos SET done = 1').run()).toEqual({
        changes: 2,
        lastInsertRowid: 2,
      });
      expect(db.prepare('UPDATE todos SET done = 1 WHERE id = 99').run().changes).toBe(0);
      expect(db.prepare('SELECT id, title, done FROM todos ORDER BY id').all()).toEqual([
        { id: 1, title: 'a', done: 1 },
        { id: 2, title: 'b', done: 1 },
      ]);
      expect(db.prepare('SELECT title FROM todos WHERE id = ?').get(2)).toEqual({ title: 'b' });
      expect(db.prepare('SELECT title FROM todos WHERE id = 3').get()).toBeUndefined();
      expect([...db.prepare('SELECT id FROM todos').iterate()]).toEqual([{ id: 1 }, { id: 2 }]);
    });

    it('report no changes for what changes nothing', () => {
      insert('a');
      expect(db.prepare('CREATE TABLE other (x)').run().changes).toBe(0);
    });

    it('know whether they give rows', () => {
      expect(db.prepare('SELECT 1').reader).toBe(true);
      expect(db.prepare("INSERT INTO todos (title) VALUES ('x') RETURNING id").reader).toBe(true);
      expect(db.prepare('DELETE FROM todos').reader).toBe(false);
      expect(
        db
          .prepare('SELECT 1 AS one, 2')
          .columns()
          .map(({ name }) => name),
      ).toEqual(['one', '2']);
    });

    it('give single values or arrays when asked', () => {
      insert('a');
      expect(db.prepare('SELECT title, id FROM todos').pluck().all()).toEqual(['a']);
      expect(db.prepare('SELECT title, id FROM todos').raw().get()).toEqual(['a', 1]);
      expect(db.prepare('SELECT title, id FROM todos').raw().raw(false).get()).toEqual({
        title: 'a',
        id: 1,
      });
    });

    it('can be used again and again, also after the schema has changed', () => {
      const all = db.prepare('SELECT * FROM todos');
      insert('a');
      expect(all.all()).toHaveLength(1);
      db.exec('ALTER TABLE todos ADD COLUMN extra TEXT');
      expect(Object.keys(all.get() as object)).toContain('extra');
    });

    it('lock nothing once they are done', () => {
      insert('a');
      insert('b');
      db.prepare('SELECT * FROM todos').get();
      expect(failureOf(() => db.exec('DROP TABLE todos'))).toBeUndefined();
    });
  });
});
