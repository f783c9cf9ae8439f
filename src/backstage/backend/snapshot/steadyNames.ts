import { createHash } from 'node:crypto';
import type { Entity } from '@backstage/catalog-model';
import type { Database } from '../database/driver';

/** What to know of an id or a hash in the catalog's database. Of one that nobody knows, both are itself. */
export interface SteadyNames {
  /**
   * What to put in its place. For the id of an entity or a location, one that is derived from what has it; for the hash
   * that the catalog makes of an entity with its id, that of the entity with its new one.
   */
  nameOf(drawn: string): string;
  /** What has this id. */
  meaningOf(drawn: string): string;
}

/** Reads the ids and hashes of a catalog's database. */
export function steadyNames(database: Database): SteadyNames {
  const drawn = database
    .prepare(
      `SELECT entity_id AS id, entity_ref AS meaning FROM refresh_state
       UNION ALL SELECT id, 'location:' || type || ':' || target FROM locations`,
    )
    .all() as { id: string; meaning: string }[];
  const names = new Map(drawn.map(({ id, meaning }) => [id, uuidOf(meaning)]));

  const finals = database
    .prepare('SELECT entity_id AS id, hash, final_entity AS json FROM final_entities')
    .all() as { id: string; hash: string; json: string }[];
  for (const { id, hash, json } of finals) {
    if (hashOf(json) !== hash) {
      throw new Error(
        'The catalog makes the hashes of its entities in another way than it did: see hashOf in src/backstage/backend/snapshot/steadyNames.ts.',
      );
    }
    names.set(hash, hashOf(json.replaceAll(id, names.get(id) ?? id)));
  }
  const meanings = new Map(drawn.map(({ id, meaning }) => [id, meaning]));
  return {
    nameOf: name => names.get(name) ?? name,
    meaningOf: name => meanings.get(name) ?? name,
  };
}

/** A UUID of version 8: one that is made in a way of one's own (RFC 9562, section 5.8). */
function uuidOf(meaning: string): string {
  const hex = createHash('sha256').update(meaning).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20, 32)].join('-');
}

/**
 * As plugin-catalog-backend 4.0 does (dist/database/operations/stitcher/performStitching): by it the catalog sees, when
 * it has processed an entity again, that nothing has changed.
 */
function hashOf(json: string): string {
  const { metadata, ...rest } = JSON.parse(json) as Entity;
  const { etag: _madeOfIt, ...others } = metadata;
  return createHash('sha1')
    .update(sortedJson({ ...rest, metadata: others }))
    .digest('hex');
}

/** JSON with the keys of each object in order. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
