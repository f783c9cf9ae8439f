import type { DatabaseService } from '@backstage/backend-plugin-api';
import { coreServices } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { Database } from '../database/driver';
import { toCell } from './cells';
import type { Column, DatabaseView, Index, Rows, SqlView, TableSummary, TableView } from './types';
import type { Watch } from './watch';

/** A page of a table, and the most that a query gives. */
const PAGE = 50;
const MOST = 200;

type Row = Record<string, string | number | null>;

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Steps through at most so many rows. */
function read(database: Database, sql: string, most: number): Rows {
  return database.compiled(sql, statement => {
    if (statement.parameters > 0) {
      throw new Error('This query has parameters (?, :name): write their values into it.');
    }
    statement.bind([]);
    const rows: Rows['rows'] = [];
    let more = false;
    let columns = statement.columns;
    while (statement.step()) {
      if (rows.length === 0) columns = statement.columns;
      if (rows.length === most) {
        more = true;
        break;
      }
      rows.push(statement.values(true).map(toCell));
    }
    return { columns, rows, more };
  });
}

const all = (database: Database, sql: string) => database.pragma(sql) as Row[];

function columnsOf(database: Database, table: string): Column[] {
  const refers = all(database, `foreign_key_list(${quoted(table)})`);
  return all(database, `table_xinfo(${quoted(table)})`).map(column => {
    const foreign = refers.find(({ from }) => from === column.name);
    return {
      name: String(column.name),
      type: String(column.type ?? ''),
      notNull: column.notnull === 1,
      default: column.dflt_value === null ? null : String(column.dflt_value),
      key: Number(column.pk),
      // A reference to a primary key may leave its name out.
      ...(foreign
        ? { refersTo: [foreign.table, foreign.to].filter(part => part !== null).join('.') }
        : {}),
    };
  });
}

const indicesOf = (database: Database, table: string): Index[] =>
  all(database, `index_list(${quoted(table)})`).map(index => ({
    name: String(index.name),
    unique: index.unique === 1,
    columns: all(database, `index_info(${quoted(String(index.name))})`).map(({ name }) =>
      name === null ? '(expression)' : String(name),
    ),
  }));

const count = (database: Database, table: string) =>
  Number(read(database, `SELECT count(*) FROM ${quoted(table)}`, 1).rows[0]?.[0] ?? 0);

function tablesIn(database: Database): TableSummary[] {
  const { rows } = read(
    database,
    "SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name",
    500,
  );
  return rows.map(([name, type]) => ({
    name: String(name),
    kind: type === 'view' ? 'view' : 'table',
    rows: count(database, String(name)),
  }));
}

/**
 * Lends the plugin's connection. It has one alone, as knex does it for SQLite: a transaction that is under way is waited
 * for.
 */
async function withDatabase<T>(
  service: DatabaseService | undefined,
  use: (database: Database) => T,
): Promise<T> {
  if (!service) throw new Error('This plugin has no database.');
  const { client } = (await service.getClient()) as Knex & {
    client: {
      acquireConnection(): Promise<Database>;
      releaseConnection(connection: Database): Promise<void>;
    };
  };
  const connection = await client.acquireConnection();
  try {
    return use(connection);
  } finally {
    await client.releaseConnection(connection);
  }
}

/** The databases of all plugins, also of those that have none. */
export async function listDatabases(watch: Watch): Promise<DatabaseView[]> {
  const ids = [...new Set(watch.installed.map(({ registration }) => registration.pluginId))];
  return Promise.all(
    ids.map(async plugin => {
      const own = watch.installed.some(each => each.own && each.registration.pluginId === plugin);
      const service = serviceOf(watch, plugin);
      if (!service) return { plugin, own, state: 'none' as const, tables: [] };
      if (!watch.clients.has(plugin)) return { plugin, own, state: 'unused' as const, tables: [] };
      const tables = await withDatabase(service, tablesIn);
      return { plugin, own, state: 'open' as const, tables };
    }),
  );
}

const serviceOf = (watch: Watch, plugin: string) =>
  watch.instances.findLast(
    instance => instance.id === coreServices.database.id && instance.plugin === plugin,
  )?.value as DatabaseService | undefined;

const openServiceOf = (watch: Watch, plugin: string) =>
  watch.clients.has(plugin) ? serviceOf(watch, plugin) : undefined;

export const readTable = (
  watch: Watch,
  plugin: string,
  table: string,
  offset: number,
): Promise<TableView> =>
  withDatabase(openServiceOf(watch, plugin), database => ({
    schema: columnsOf(database, table),
    indices: indicesOf(database, table),
    total: count(database, table),
    ...read(database, `SELECT * FROM ${quoted(table)} LIMIT ${PAGE} OFFSET ${offset}`, PAGE),
  }));

export const runSql = (watch: Watch, plugin: string, sql: string): Promise<SqlView> =>
  withDatabase(openServiceOf(watch, plugin), database => {
    const before = database.counters().totalChanges;
    const result = read(database, sql, MOST);
    if (database.inTransaction) {
      database.exec('ROLLBACK');
      throw new Error(
        'Each query stands for itself: a transaction that it begins is rolled back when it has ended.',
      );
    }
    const changes = database.counters().totalChanges - before;
    return result.columns.length > 0 && changes === 0 ? result : { ...result, changes };
  });
