import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { Knex } from 'knex';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeDatabases } from './connections';
import SandboxSqliteClient from './dialect';
import * as driver from './driver';

const require = createRequire(import.meta.url);
const createKnex = require('knex') as (config: Knex.Config) => Knex;

const config = { connection: ':memory:', useNullAsDefault: true };
const clients: [string, Knex.Config['client']][] = [
  ['better-sqlite3', 'better-sqlite3'],
  ['the sandbox', SandboxSqliteClient as unknown as Knex.Config['client']],
];

const loadPack = vi.fn(async () => {});

beforeEach(async () => {
  const wasm = await readFile(require.resolve('sql.js/dist/sql-wasm.wasm'));
  vi.stubGlobal('__stagecraft', {
    loadPack,
    require: () => driver,
    asset: () => new Uint8Array(wasm).buffer,
  });
  return () => vi.unstubAllGlobals();
});
afterEach(closeDatabases);

describe.each(clients)('knex on %s', (_, client) => {
  let knex: Knex;
  beforeEach(() => {
    knex = createKnex({ client, ...config });
    return () => knex.destroy();
  });
  const createTodos = () =>
    knex.schema.createTable('todos', table => {
      table.increments('id');
      table.string('title').notNullable().unique();
      table.boolean('done').defaultTo(false);
      table.timestamp('due');
      table.json('tags');
      table.binary('data');
    });

  it('creates tables, inserts with returning, updates and deletes', async () => {
    await createTodos();
    expect(await knex('todos').insert({ title: 'a' })).toEqual([1]);
    expect(await knex('todos').insert({ title: 'b' }).returning(['id', 'done'])).toEqual([
      { id: 2, done: 0 },
    ]);
    expect(await knex('todos').update({ done: true }).where({ id: 1 })).toBe(1);
    expect(await knex('todos').where({ done: true }).pluck('title')).toEqual(['a']);
    expect(await knex('todos').del()).toBe(2);
    expect(await knex('todos').first()).toBeUndefined();
  });

  it('converts dates, booleans, JSON and bytes as knex does for better-sqlite3', async () => {
    await createTodos();
    const due = new Date('2030-01-02T03:04:05.678Z');
    await knex('todos').insert({
      title: 'a',
      done: true,
      due,
      tags: JSON.stringify(['x']),
      data: Buffer.from([1, 2]),
    });
    expect(await knex('todos').first()).toEqual({
      id: 1,
      title: 'a',
      done: 1,
      due: due.valueOf(),
      tags: '["x"]',
      data: Buffer.from([1, 2]),
    });
  });

  it('commits a transaction, and rolls one back that throws', async () => {
    await createTodos();
    await knex.transaction(async tx => {
      await tx('todos').insert({ title: 'kept' });
    });
    await expect(
      knex.transaction(async tx => {
        await tx('todos').insert({ title: 'gone' });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await knex('todos').pluck('title')).toEqual(['kept']);
  });

  it('runs migrations up and down', async () => {
    const migrationSource: Knex.MigrationSource<string> = {
      getMigrations: async () => ['001_create', '002_owner'],
      getMigrationName: name => name,
      getMigration: async name => ({
        async up(db) {
          if (name === '001_create')
            await db.schema.createTable('notes', table => void table.increments('id'));
          else await db.schema.alterTable('notes', table => void table.string('owner').index());
        },
        async down(db) {
          if (name === '001_create') await db.schema.dropTable('notes');
          else await db.schema.alterTable('notes', table => void table.dropColumn('owner'));
        },
      }),
    };
    await knex.migrate.latest({ migrationSource });
    await knex('notes').insert({ owner: 'me' });
    expect(await knex('notes').first()).toEqual({ id: 1, owner: 'me' });
    expect(await knex.migrate.latest({ migrationSource })).toEqual([1, []]);
    await knex.migrate.down({ migrationSource });
    expect(await knex('notes').first()).toEqual({ id: 1 });
    await knex.migrate.rollback({ migrationSource }, true);
    expect(await knex.schema.hasTable('notes')).toBe(false);
  });

  it('says which constraint broke, with the statement', async () => {
    await createTodos();
    await knex('todos').insert({ title: 'a' });
    await expect(knex('todos').insert({ title: 'a' })).rejects.toMatchObject({
      code: 'SQLITE_CONSTRAINT_UNIQUE',
      message: expect.stringMatching(/insert into `todos`.*UNIQUE constraint failed: todos\.title/),
    });
  });

  it('streams rows', async () => {
    await createTodos();
    await knex('todos').insert([{ title: 'a' }, { title: 'b' }]);
    const titles: string[] = [];
    for await (const row of knex('todos').select('title').stream())
      titles.push((row as { title: string }).title);
    expect(titles).toEqual(['a', 'b']);
  });
});

describe('the sandbox dialect alone', () => {
  const create = () =>
    createKnex({ client: SandboxSqliteClient as unknown as Knex.Config['client'], ...config });

  it('asks for the database pack with the first query, not before', async () => {
    loadPack.mockClear();
    vi.resetModules();
    const { default: Fresh } = await import('./dialect');
    const knex = createKnex({ client: Fresh as unknown as Knex.Config['client'], ...config });
    expect(loadPack).not.toHaveBeenCalled();
    await knex.raw('select 1');
    expect(loadPack.mock.calls).toEqual([['database']]);
    await knex.destroy();
  });

  it('closes connections when told to, and never answers those who still ask', async () => {
    const knex = create();
    await knex.raw('create table t (x)');
    const connection = (await (knex.client as Knex.Client).acquireConnection()) as driver.Database;
    (knex.client as Knex.Client).releaseConnection(connection);
    const unused = create();
    await closeDatabases();
    expect(connection.open).toBe(false);
    const settled = vi.fn();
    for (const query of [knex.raw('select 1'), unused.raw('select 1')]) {
      query.then(settled, settled);
    }
    const next = create();
    await next.raw('select 1');
    expect(settled).not.toHaveBeenCalled();
    await next.destroy();
  });
});
