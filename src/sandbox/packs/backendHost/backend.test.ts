import { afterAll, afterEach, beforeAll } from 'vitest';
import type * as Host from '../../../backstage/backend';
import { startBackendRealm } from '../testing/backendRealm';
import { backendPacks } from '../testing/sitePacks';
import type { RealmPack, TestRealm } from '../testing/realm';
import { databaseTests } from './database.testing';
import { inspectTests } from './inspect.testing';
import { inspectDatabaseTests } from './inspectDatabase.testing';
import { startTests } from './start.testing';
import { stopTests } from './stop.testing';
import { supertestTests } from './supertest.testing';

/*
 * The backend host in the packs that the site serves. To build them, if they are not there, takes a while. Tasks
 * run inside a realm: they are sent as text and take every module from the packs.
 */
let packs: Record<string, RealmPack>;
let realm: TestRealm;
const current = () => realm;

beforeAll(async () => {
  packs = await backendPacks();
  realm = await startBackendRealm(packs);
}, 120_000);
afterEach(() => realm.run(async ({ load }) => load<typeof Host>('stagecraft:backend').reset()));
afterAll(() => realm.stop());

startTests(current);
stopTests(current);
databaseTests(current, () => packs);
supertestTests(() => packs);
inspectTests(current);
inspectDatabaseTests(current);
