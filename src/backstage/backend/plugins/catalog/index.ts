import './migrations';
import catalog from '@backstage/plugin-catalog-backend';
import { seedDatabase } from '../..';
import { shelf } from '../../shelf';
import type { HostPlugin } from '../../types';
import { acmeModule } from './acme';

const FILE = 'catalog.sqlite';

const snapshot = shelf('The catalog').asset('catalog.snapshot');
if (snapshot) seedDatabase(FILE, new Uint8Array(snapshot));

export const id = 'catalog';

export const features: HostPlugin['features'] = [catalog, acmeModule()];

export const config: HostPlugin['config'] = {
  // A database with a name can have a content at the start.
  backend: { database: { plugin: { catalog: { connection: { filename: FILE } } } } },
  // What was processed shows at once. (How often it is looked whether there is something to process can't be set: 1 s.)
  catalog: { stitchingStrategy: { pollingInterval: { milliseconds: 100 } } },
};
