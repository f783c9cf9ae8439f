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

/**
 * @param data the content of app-config.yaml; wins over the defaults, key by key
 * @param forPlugins what Backstage's own plugins need; wins over the defaults, too
 */
export function createRootConfig(
  data: JsonObject | undefined,
  forPlugins: JsonObject[] = [],
): ConfigReader {
  return ConfigReader.fromConfigs([
    ...[defaults, ...forPlugins].map(each => ({ context: 'sandbox defaults', data: each })),
    ...(data ? [{ context: 'app-config.yaml', data }] : []),
  ]);
}
