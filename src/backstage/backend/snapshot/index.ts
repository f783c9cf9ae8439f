/**
 * The catalog's database as it is once the catalog has taken in Acme's entities. Made when the packs are built, on
 * Node.js, so that a catalog in the sandbox answers at once. Never bundled.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { createServiceFactory, coreServices } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import catalog from '@backstage/plugin-catalog-backend';
import type { Knex } from 'knex';
import { acmeFiles, readAcmeEntities } from '../../acme';
import { openSqlite } from '../database/driver';
import { pack } from '../database/snapshot';
import { acmeModule } from '../plugins/catalog/acme';
import { openKnex } from './openKnex';
import { copySteadily } from './steady';

const PATIENCE_MS = 60_000;

/** A packed SQLite file, and the files that decide what is in it, beside this module and what it imports. */
export interface Snapshot {
  content: Uint8Array;
  sources: readonly string[];
}

/**
 * Runs the real catalog backend over Acme's entities until every one has been processed and stitched. The same entities
 * give the same bytes.
 * @throws with the catalog's own words if it refuses an entity
 */
export default async function catalogSnapshot(): Promise<Snapshot> {
  const entities = readAcmeEntities();
  const { Database } = await openSqlite();
  const database = new Database();
  const knex = openKnex(database);
  const backend = await startTestBackend({
    features: [
      catalog,
      acmeModule(entities),
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => ({ getClient: async () => knex }),
      }),
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost:7007' },
          catalog: { stitchingStrategy: { pollingInterval: { milliseconds: 10 } } },
        },
      }),
    ],
  });
  try {
    await settled(knex, entities.map(stringifyEntityRef));
  } finally {
    await backend.stop();
  }
  const steady = new Database();
  copySteadily(database, steady);
  await knex.destroy();
  const content = await pack(steady);
  steady.close();
  return { content, sources: acmeFiles };
}

/** Resolves when the catalog holds exactly these entities, complete, and has nothing left to do. */
async function settled(knex: Knex, expected: string[]): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    await refuseErrors(knex);
    const done = new Set<string>(
      await knex('final_entities').whereNotNull('final_entity').pluck('entity_ref'),
    );
    const waiting = await knex('stitch_queue').pluck('entity_ref');
    const missing = expected.filter(ref => !done.has(ref));
    if (missing.length === 0 && waiting.length === 0) return;
    if (Date.now() > end) {
      throw new Error(
        `The catalog had not taken in these entities after ${PATIENCE_MS / 1000} s: ${[...missing, ...waiting].join(', ')}`,
      );
    }
    await sleep(10);
  }
}

async function refuseErrors(knex: Knex): Promise<void> {
  const failed: { entity_ref: string; errors: string }[] = await knex('refresh_state')
    .whereNot('errors', '[]')
    .whereNot('errors', '')
    .select('entity_ref', 'errors');
  const [first] = failed;
  if (!first) return;
  const messages = (JSON.parse(first.errors) as { message: string }[]).map(each => each.message);
  throw new Error(`The catalog refuses ${first.entity_ref}: ${messages.join('; ')}`);
}
