import { algoliasearch, type Algoliasearch } from 'algoliasearch';
import type { SearchRecord } from '../records/record';
import { hostsOf, type PushSettings } from '../settings';
import { indexSettings, synonyms } from './indexSettings';
import { PushError, refusal } from './refusal';

/** Algolia's smallest plan takes no larger record (https://www.algolia.com/doc/guides/scaling/algolia-service-limits/). */
const LARGEST_RECORD = 10_000;

const sizeOf = (record: SearchRecord): number => Buffer.byteLength(JSON.stringify(record));

/**
 * Finds out before anything is sent whether the records can be pushed.
 *
 * @throws {PushError} if there are none, two have one id, or one is too large
 */
export function checkRecords(records: readonly SearchRecord[]): void {
  if (records.length === 0) {
    throw new PushError('There are no records: pushing them would empty the index.');
  }
  const ids = new Set<string>();
  for (const record of records) {
    const { objectID } = record;
    if (ids.has(objectID)) throw new PushError(`Two records have the id "${objectID}".`);
    ids.add(objectID);
    const size = sizeOf(record);
    if (size > LARGEST_RECORD) {
      throw new PushError(
        `The record "${objectID}" has ${size} bytes. Algolia takes ${LARGEST_RECORD} at most: split the paragraph.`,
      );
    }
  }
}

type Say = (line: string) => void;

/** Fills an index that nobody searches yet. */
async function fill(
  client: Algoliasearch,
  { index, temporary }: { readonly index: string; readonly temporary: string },
  records: readonly SearchRecord[],
  say: Say,
): Promise<void> {
  // Rules are written in Algolia's dashboard, and a move would lose them.
  const copied = await client.operationIndex({
    indexName: index,
    operationIndexParams: { operation: 'copy', destination: temporary, scope: ['rules'] },
  });
  await client.waitForTask({ indexName: index, taskID: copied.taskID });
  const set = await client.setSettings({ indexName: temporary, indexSettings });
  const taught = await client.saveSynonyms({
    indexName: temporary,
    synonymHit: [...synonyms],
    replaceExistingSynonyms: true,
  });
  say(`Settings and ${synonyms.length} synonyms are on their way to ${temporary}.`);
  await client.chunkedBatch({
    indexName: temporary,
    objects: records.map(record => ({ ...record })),
    action: 'addObject',
    waitForTasks: true,
  });
  for (const { taskID } of [set, taught]) {
    await client.waitForTask({ indexName: temporary, taskID });
  }
  say(`${records.length} records are in ${temporary}.`);
}

/**
 * Puts records, settings and synonyms in the place of what an index holds. They go into a temporary index, which takes the
 * other's name at the end: who searches meanwhile finds all of the old or all of the new.
 *
 * @throws {PushError} if Algolia refuses; what the index held is then still there
 */
export async function push(
  { appId, adminKey, index, host }: PushSettings,
  records: readonly SearchRecord[],
  { say, suffix }: { readonly say: Say; readonly suffix: string },
): Promise<void> {
  checkRecords(records);
  const hosts = hostsOf(host);
  const client = algoliasearch(appId, adminKey, hosts ? { hosts } : {});
  const temporary = `${index}_tmp_${suffix}`;
  try {
    await fill(client, { index, temporary }, records, say);
    const moved = await client.operationIndex({
      indexName: temporary,
      operationIndexParams: { operation: 'move', destination: index },
    });
    await client.waitForTask({ indexName: temporary, taskID: moved.taskID });
  } catch (error) {
    // What is left of it would be paid for, and never searched. Why it failed matters more than whether this works.
    await client.deleteIndex({ indexName: temporary }).catch(() => undefined);
    throw refusal(error, { appId, index });
  }
  say(`${index} now holds ${records.length} records.`);
}
