import { beforeEach, describe, expect, it } from 'vitest';
import {
  BetterSqlite3,
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

  describe('values', () => {
    const roundTrip = (value: unknown) => db.prepare('SELECT ? AS value').pluck().get(value);

    it.each([
      ['a whole number', 42],
      ['a fraction', 1.5],
      ['a number beyond 32 bits', 2 ** 40],
      ['text', 'åäö 🙂'],
      ['empty text', ''],
      ['null', null],
    ])('come back: %s', (_name, value) => {
      expect(roundTrip(value)).toBe(value);
    });

    it('undefined is null', () => expect(roundTrip(undefined)).toBeNull());

    it('bytes come back as a Buffer', () => {
      const back = roundTrip(Buffer.from([0, 1, 255]));
      expect(Buffer.isBuffer(back)).toBe(true);
      expect([...(back as Buffer)]).toEqual([0, 1, 255]);
      expect([...(roundTrip(new Uint8Array([7])) as Buffer)]).toEqual([7]);
      expect(roundTrip(Buffer.alloc(0))).toHaveLength(0);
    });

    it('numbers are stored as floating point: a column of text shows it', () => {
      insert(5);
      expect(db.prepare('SELECT title FROM todos').pluck().get()).toBe('5.0');
      expect(db.prepare('SELECT typeof(?)').pluck().get(5)).toBe('real');
    });

    it('bigints keep all their digits in a column of integers', () => {
      const big = 2n ** 62n + 1n;
      db.prepare('INSERT INTO todos (id, title) VALUES (?, ?)').run(big, 'big');
      expect(db.prepare('SELECT id FROM todos').safeIntegers().pluck().get()).toBe(big);
      expect(db.prepare('SELECT title FROM todos WHERE id = ?').pluck().get(big)).toBe('big');
    });

    it('integers are bigints when asked for, in rows and results', () => {
      db.defaultSafeIntegers();
      const result = insert('a');
      expect(result.lastInsertRowid).toBe(1n);
      expect(db.prepare('SELECT id FROM todos').get()).toEqual({ id: 1n });
    });

    it.each([
      ['a boolean', true],
      ['a date', new Date(0)],
      ['a function', () => {}],
      ['a symbol', Symbol('s')],
    ])('refuse %s, as knex must have converted it', (_name, value) => {
      expect(failureOf(() => insert(value))).toEqual({
        name: 'TypeError',
        message: 'SQLite3 can only bind numbers, strings, bigints, buffers, and null',
        code: undefined,
      });
    });

    it('refuse a bigint of more than 64 bits', () => {
      expect(failureOf(() => roundTrip(2n ** 64n))?.message).toBe(
        'The bound string, buffer, or bigint is too big',
      );
    });
  });

  describe('parameters', () => {
    it('can be given one by one, in arrays or by name', () => {
      const two = db.prepare('SELECT ? AS a, ? AS b');
      expect(two.get(1, 2)).toEqual({ a: 1, b: 2 });
      expect(two.get([1, 2])).toEqual({ a: 1, b: 2 });
      expect(two.get([1], 2)).toEqual({ a: 1, b: 2 });
      const named = db.prepare("SELECT :a AS a, @b AS b, $c AS c, ':d' AS d, :a AS e");
      expect(named.get({ a: 1, b: 'x', c: null })).toEqual({
        a: 1,
        b: 'x',
        c: null,
        d: ':d',
        e: 1,
      });
    });

    it('bound once stay bound', () => {
      const bound = db.prepare('SELECT ? AS a').bind('x');
      expect(bound.get()).toEqual({ a: 'x' });
      expect(failureOf(() => bound.get('y'))?.message).toBe(
        'This statement already has bound parameters',
      );
      expect(failureOf(() => bound.bind('y'))?.message).toBe(
        'The bind() method can only be invoked once per statement object',
      );
    });

    it.each<[string, string, unknown[]]>([
      ['too few', 'SELECT ?, ?', [1]],
      ['too many', 'SELECT ?', [1, 2]],
      ['none for names', 'SELECT :a', []],
      ['a missing name', 'SELECT :a, :b', [{ a: 1 }]],
      ['two objects', 'SELECT :a', [{ a: 1 }, { a: 2 }]],
      ['an object of a class', 'SELECT :a', [new (class Named {})()]],
    ])('fail with a reason: %s', (_name, sql, args) => {
      const real = new BetterSqlite3(':memory:');
      const expected = failureOf(() => real.prepare(sql).get(...args));
      expect(expected?.message).toBeTruthy();
      expect(failureOf(() => db.prepare(sql).get(...args))).toEqual(expected);
    });

    it('of an earlier use never leak into a later one', () => {
      const statement = db.prepare('SELECT ? AS a');
      statement.get('secret');
      expect(failureOf(() => statement.get())?.message).toBe(
        'Too few parameter values were provided',
      );
    });
  });
});
