import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';

/** What a new Backstage app's app-config.yaml says, as far as a backend reads it. */
const defaults: JsonObject = {
  app: { title: 'Stagecraft', baseUrl: 'http://localhost:3000' },
  organization: { name: 'Acme' },
  backend: {
    baseUrl: 'http://localhost:7007',
    listen: ':7007',
    cors: {
      origin: 'http://localhost:3000',
      methods: ['GET', 'HEAD', 'PATCH', 'POST', 'PUT', 'DELETE'],
      credentials: true,
    },
    database: { client: 'better-sqlite3', connection: ':memory:' },
  },
};

/** @param data the content of app-config.yaml; wins over the defaults, key by key */
export function createRootConfig(data: JsonObject | undefined): ConfigReader {
  return ConfigReader.fromConfigs([
    { context: 'sandbox defaults', data: defaults },
    ...(data ? [{ context: 'app-config.yaml', data }] : []),
  ]);
}
