import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from './index';

/** What both drivers do; better-sqlite3 has no types of its own. */
interface TestStatement {
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
interface TestDatabase {
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
type DatabaseClass = new (source?: unknown, options?: object) => TestDatabase;

const { Database: Ours } = await openSqlite();
const BetterSqlite3 = createRequire(import.meta.url)('better-sqlite3') as DatabaseClass;
const drivers: [string, DatabaseClass][] = [
  ['better-sqlite3', BetterSqlite3],
  ['the sandbox driver', Ours as unknown as DatabaseClass],
];

describe.each(drivers)('%s', (_, Database) => {
  let db: TestDatabase;
  beforeEach(() => {
    db = new Database(':memory:');
    db.exec(
      'CREATE TABLE todos (id INTEGER PRIMARY KEY, title TEXT NOT NULL UNIQUE, done BOOLEAN, data BLOB)',
    );
    return () => void db.close();
  });
  const insert = (title: unknown) => db.prepare('INSERT INTO todos (title) VALUES (?)').run(title);
  const failureOf = (work: () => unknown) => {
    try {
      work();
    } catch (error) {
      const { name, message, code } = error as Error & { code?: string };
      return { name, message, code };
    }
    return undefined;
  };

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
      expect((error as Error).stack).toContain('driver.test');
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

describe('the sandbox driver alone', () => {
  it('keeps a named database after its last connection closes, until it is told to forget', async () => {
    const { Database, clearFiles } = await openSqlite();
    const first = new Database('plugin.sqlite');
    first.exec('CREATE TABLE t (x)');
    const second = new Database('plugin.sqlite');
    second.exec('INSERT INTO t VALUES (1)');
    expect(first.prepare('SELECT x FROM t').all()).toEqual([{ x: 1 }]);
    first.close();
    second.close();
    const third = new Database('plugin.sqlite', { readonly: true });
    expect(third.prepare('SELECT x FROM t').all()).toEqual([{ x: 1 }]);
    expect(() => third.exec('DELETE FROM t')).toThrow(/readonly/);
    third.close();
    clearFiles();
    expect(() => new Database('plugin.sqlite').prepare('SELECT x FROM t')).toThrow('no such table');
  });

  it('frees what hundreds of databases and their statements took', async () => {
    const { Database } = await openSqlite();
    const use = () => {
      const db = new Database(':memory:');
      db.exec('CREATE TABLE t (x)');
      for (let i = 0; i < 80; i++)
        db.prepare(`INSERT INTO t VALUES (?) -- ${i}`).run('x'.repeat(1000));
      db.close();
    };
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const memory = () => {
      collect();
      return process.memoryUsage().external;
    };
    for (let i = 0; i < 20; i++) use();
    const before = memory();
    for (let i = 0; i < 300; i++) use();
    // They held 80 KB each, 24 MB together.
    expect(memory() - before).toBeLessThan(6_000_000);
  });
});
