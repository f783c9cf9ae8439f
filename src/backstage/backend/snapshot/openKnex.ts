import createKnex, { type Knex } from 'knex';
import { sqliteDialect } from '../database/dialect';
import type { Database } from '../database/driver';

/** knex over an open database of our own SQLite driver: a machine that builds the site needs no compiled one. */
export function openKnex(database: Database): Knex {
  const dialect = sqliteDialect(async () => database);
  const knex = createKnex({
    client: dialect as unknown as Knex.Config['client'],
    connection: ':memory:',
    useNullAsDefault: true,
  });
  // The catalog asks by name which database it has.
  (knex.client as Knex.Client).config.client = 'better-sqlite3';
  return knex;
}
