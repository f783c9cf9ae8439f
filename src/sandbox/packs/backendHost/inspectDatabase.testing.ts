import { describe, expect, it } from 'vitest';
import type * as Host from '../../../backstage/backend';
import type * as PluginApi from '@backstage/backend-plugin-api';
import type { Kit } from '../testing/backendRealm';
import type { TestRealm } from '../testing/realm';

/** A look into the databases of a running backend. */
export function inspectDatabaseTests(realm: () => TestRealm): void {
  describe('inspect', () => {
    it('reads databases as they are, and runs any SQL in them', async () => {
      const result = await realm().run(async ({ load }) => {
        const { startBackend } = load<typeof Host>('stagecraft:backend');
        const { coreServices } = load<typeof PluginApi>('@backstage/backend-plugin-api');
        const { plugin, failure } = load<Kit>('test:kit');
        const keeps = plugin(
          { database: coreServices.database },
          async ({ database }) => {
            const knex = await database.getClient();
            await knex.schema.createTable('lists', table => void table.increments('id'));
            await knex.schema.createTable('todos', table => {
              table.increments('id');
              table.string('title').notNullable().unique();
              table.binary('data');
              table.integer('list').references('lists.id').defaultTo(null);
            });
            await knex.raw('CREATE VIEW titles AS SELECT title FROM todos');
            await knex('todos').insert({ title: 'a', data: Buffer.from([1, 2]) });
            await knex('todos').insert({ title: 'b'.repeat(400) });
          },
          'todo',
        );
        const idle = plugin({ database: coreServices.database }, () => {}, 'idle');
        const none = plugin({}, () => {}, 'none');
        const { inspect } = await startBackend({ features: [keeps, idle, none], onLog() {} });
        const before = await inspect.databases();
        const counted =
          'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900) SELECT i FROM n';
        return {
          before,
          table: await inspect.table('todo', 'todos', 1),
          insert: await inspect.sql('todo', "INSERT INTO todos (title) VALUES ('c') RETURNING id"),
          update: await inspect.sql('todo', "UPDATE todos SET title = title || '!'"),
          ddl: await inspect.sql('todo', 'CREATE TABLE more (x)'),
          values: await inspect.sql(
            'todo',
            "SELECT 1 a, 1.5 a, 9007199254740993 b, 9e999 c, x'00' d, null e",
          ),
          many: await inspect.sql('todo', counted),
          empty: await inspect.sql('todo', 'SELECT title FROM todos WHERE 0'),
          failures: [
            await failure(inspect.sql('todo', 'SELECT * FROM missing')),
            await failure(inspect.sql('todo', "INSERT INTO todos (title) VALUES ('c!')")),
            await failure(inspect.sql('todo', 'SELECT 1; SELECT 2')),
            await failure(inspect.sql('todo', '  ')),
            await failure(inspect.sql('todo', 'SELECT ?')),
            await failure(inspect.sql('todo', 'BEGIN')),
            await failure(inspect.sql('none', 'SELECT 1')),
            await failure(inspect.table('todo', 'missing"', 0)),
          ],
          after: await inspect.databases(),
        };
      });
      const none = { own: true, tables: [] };
      expect(result.before).toEqual([
        {
          plugin: 'todo',
          own: true,
          state: 'open',
          tables: [
            { name: 'lists', kind: 'table', rows: 0 },
            { name: 'titles', kind: 'view', rows: 2 },
            { name: 'todos', kind: 'table', rows: 2 },
          ],
        },
        { plugin: 'idle', state: 'unused', ...none },
        { plugin: 'none', state: 'none', ...none },
      ]);
      expect(result.table).toEqual({
        schema: [
          { name: 'id', type: 'INTEGER', notNull: true, default: null, key: 1 },
          { name: 'title', type: 'varchar(255)', notNull: true, default: null, key: 0 },
          { name: 'data', type: 'BLOB', notNull: false, default: null, key: 0 },
          {
            name: 'list',
            type: 'INTEGER',
            notNull: false,
            default: 'null',
            key: 0,
            refersTo: 'lists.id',
          },
        ].map(column => expect.objectContaining({ ...column, type: expect.any(String) })),
        indices: [{ name: 'todos_title_unique', unique: true, columns: ['title'] }],
        total: 2,
        columns: ['id', 'title', 'data', 'list'],
        rows: [[2, { kind: 'text', text: `${'b'.repeat(300)}… (400 characters)` }, null, null]],
        more: false,
      });
      expect(result.insert).toEqual({ columns: ['id'], rows: [[3]], more: false, changes: 1 });
      expect(result.update).toMatchObject({ rows: [], changes: 3 });
      expect(result.ddl).toMatchObject({ rows: [], changes: 0 });
      expect(result.values).toEqual({
        columns: ['a', 'a', 'b', 'c', 'd', 'e'],
        rows: [
          [
            1,
            1.5,
            { kind: 'integer', text: '9007199254740993' },
            { kind: 'real', text: 'Infinity' },
            { kind: 'blob', text: '1 byte' },
            null,
          ],
        ],
        more: false,
      });
      expect(result.many.rows).toHaveLength(200);
      expect(result.many.more).toBe(true);
      expect(result.empty).toEqual({ columns: ['title'], rows: [], more: false });
      expect(result.failures).toEqual([
        'no such table: missing',
        'UNIQUE constraint failed: todos.title',
        'The supplied SQL string contains more than one statement',
        'The supplied SQL string contains no statements',
        'This query has parameters (?, :name): write their values into it.',
        expect.stringMatching(/^Each query stands for itself/),
        'This plugin has no database.',
        'no such table: missing"',
      ]);
      expect(result.after[0]?.tables.map(({ name }) => name)).toContain('more');
    });
  });
}
