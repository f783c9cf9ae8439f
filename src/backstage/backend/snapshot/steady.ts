import type { Database } from '../database/driver';
import { type SteadyNames, steadyNames } from './steadyNames';

type Value = string | number | bigint | null | Uint8Array;
type Row = Record<string, Value>;

/** When everything happened. */
const THEN = '2026-01-01 00:00:00';
const TIMES: Record<string, Value> = {
  next_update_at: THEN,
  last_discovery_at: THEN,
  last_updated_at: THEN,
  migration_time: Date.parse(`${THEN}Z`),
};

/** What the catalog draws by lot, or makes of that: UUIDs and SHA-1 hashes. */
const NAME = /\b(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{40})\b/g;

/**
 * Copies the catalog's database into an empty one, so that every run over the same entities leaves the same bytes: with
 * steady ids and hashes, times that are always the same, and rows without a number in order.
 */
export function copySteadily(from: Database, to: Database): void {
  const names = steadyNames(from);
  const parts = from
    .prepare(
      "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'",
    )
    .all() as { type: string; name: string; sql: string }[];
  to.exec('PRAGMA foreign_keys = OFF');
  for (const { type, name, sql } of parts) {
    to.exec(sql);
    if (type !== 'table') continue;
    const rows = from.prepare(`SELECT * FROM "${name}" ORDER BY 1`).all() as Row[];
    const isNumbered = sql.includes('primary key autoincrement');
    for (const row of isNumbered ? rows : inOrder(rows, names)) {
      insert(to, name, steadyRow(row, names));
    }
  }
  to.exec('PRAGMA foreign_keys = ON');
}

function steadyRow(row: Row, { nameOf }: SteadyNames): Row {
  const steady = (column: string, value: Value) => {
    if (value === null) return null;
    return TIMES[column] ?? (typeof value === 'string' ? value.replaceAll(NAME, nameOf) : value);
  };
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, steady(column, value)]),
  );
}

/** By what the rows are about: rows of entities of the same kind stand together, so that the file packs well. */
function inOrder(rows: Row[], { meaningOf }: SteadyNames): Row[] {
  const keyed = rows.map(row => ({ row, key: JSON.stringify(row).replaceAll(NAME, meaningOf) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ row }) => row);
}

function insert(database: Database, table: string, row: Row): void {
  const columns = Object.keys(row).map(column => `"${column}"`);
  const places = columns.map(() => '?');
  database
    .prepare(`INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${places.join(', ')})`)
    .run(...Object.values(row));
}
