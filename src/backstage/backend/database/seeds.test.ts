import { Buffer } from 'node:buffer';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from './driver';
import { readySeed, seedDatabase, seedOf } from './seeds';
import { pack } from './snapshot';

type Sqlite = Awaited<ReturnType<typeof openSqlite>>;

const rows = (sqlite: Sqlite, name: string) => {
  const database = new sqlite.Database(name);
  try {
    return database.prepare('SELECT name FROM todos ORDER BY id').all();
  } finally {
    database.close();
  }
};

async function snapshot(): Promise<Uint8Array> {
  const { Database } = await openSqlite();
  const database = new Database();
  database.exec(`
    CREATE TABLE todos (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    CREATE UNIQUE INDEX todos_name ON todos (name);
    INSERT INTO todos (name) VALUES ('a'), ('b');
  `);
  return pack(database);
}

describe('a database with a seed', () => {
  let sqlite: Sqlite;
  beforeEach(async () => {
    seedDatabase('todos.sqlite', await snapshot());
    sqlite = await openSqlite(undefined, seedOf);
    await readySeed('todos.sqlite', content => new sqlite.Database(content));
  });

  it('has its content, indexes and all, in any folder', () => {
    const database = new sqlite.Database('somewhere/todos.sqlite');
    expect(database.prepare('SELECT name FROM todos').all()).toEqual([
      { name: 'a' },
      { name: 'b' },
    ]);
    expect(() => database.exec("INSERT INTO todos (name) VALUES ('a')")).toThrow(/UNIQUE/);
    expect(
      database.prepare("SELECT name FROM sqlite_master WHERE name LIKE 'snapshot%'").all(),
    ).toEqual([]);
  });

  it('keeps what is written until files are cleared, and has the seed again then', () => {
    const database = new sqlite.Database('todos.sqlite');
    database.exec("INSERT INTO todos (name) VALUES ('c')");
    database.close();
    expect(rows(sqlite, 'todos.sqlite')).toHaveLength(3);
    sqlite.clearFiles();
    expect(rows(sqlite, 'todos.sqlite')).toEqual([{ name: 'a' }, { name: 'b' }]);
  });

  it('leaves others alone', async () => {
    await readySeed('other.sqlite', () => expect.fail('there is nothing to restore'));
    expect(seedOf('other.sqlite')).toBeUndefined();
    const inMemory = new sqlite.Database(Buffer.from(seedOf('todos.sqlite')!));
    inMemory.exec('DELETE FROM todos');
    expect(rows(sqlite, 'todos.sqlite')).toHaveLength(2);
  });
});
