import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { openSqlite } from './index';

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
    // They held 80 KB each, 24 MB together; other tests of this process may leave something as well.
    expect(memory() - before).toBeLessThan(12_000_000);
  });
});
