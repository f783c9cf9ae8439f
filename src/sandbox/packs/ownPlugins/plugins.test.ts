import { afterAll, afterEach, beforeAll } from 'vitest';
import type * as Host from '../../../backstage/backend';
import { startPluginRealm } from '../testing/pluginRealm';
import type { TestRealm } from '../testing/realm';
import { catalogTests } from './catalog.testing';
import { catalogModuleTests } from './catalogModules.testing';
import { eventsTests } from './events.testing';
import { permissionTests } from './permission.testing';
import { proxyTests } from './proxy.testing';
import { scaffolderTests } from './scaffolder.testing';

/*
 * Backstage's own backend plugins, in the packs that the site serves. The packs are bundled once for all tests, which
 * takes a while. Tasks run inside a realm: they are sent as text and take every module from the packs.
 */
let realm: TestRealm;
const current = () => realm;

beforeAll(async () => {
  realm = await startPluginRealm([
    'catalog-backend',
    'permission',
    'proxy',
    'events',
    'scaffolder',
  ]);
}, 120_000);
afterEach(() => realm.run(async ({ load }) => load<typeof Host>('stagecraft:backend').reset()));
afterAll(() => realm.stop());

catalogTests(current);
catalogModuleTests(current);
permissionTests(current);
proxyTests(current);
eventsTests(current);
scaffolderTests(current);
