import type { Entity } from '@backstage/catalog-model';
import { beforeAll, describe, expect, it } from 'vitest';
import catalogSnapshot from '.';
import { openSqlite } from '../database/driver';
import { restore } from '../database/snapshot';

describe('the snapshot of the catalog', () => {
  let first: Uint8Array;
  let second: Uint8Array;
  beforeAll(async () => {
    first = (await catalogSnapshot()).content;
    second = (await catalogSnapshot()).content;
  }, 180_000);

  it('is the same, byte for byte, when it is made again', () => {
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  it('knows each entity by one id, in the entity and in all tables', async () => {
    const { Database } = await openSqlite();
    const database = new Database(
      Buffer.from(await restore(first, content => new Database(content))),
    );
    const rows = database
      .prepare('SELECT entity_id, hash, final_entity FROM final_entities')
      .all() as { entity_id: string; hash: string; final_entity: string }[];
    const named = rows.map(({ final_entity }) => (JSON.parse(final_entity) as Entity).metadata);
    expect(named.map(({ uid, etag }) => [uid, etag])).toEqual(
      rows.map(({ entity_id, hash }) => [entity_id, hash]),
    );
    expect(new Set(named.map(({ uid }) => uid)).size).toBe(rows.length);
    // Every id in one table leads to a row of another.
    expect(database.pragma('foreign_key_check')).toEqual([]);
  });
});
