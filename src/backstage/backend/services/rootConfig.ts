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
 * What a backend's configuration is made of: later ones win, key by key.
 *
 * @param data the content of app-config.yaml; wins over the defaults
 * @param forPlugins what Backstage's own plugins need; wins over the defaults, too
 */
export const configLayers = (
  data: JsonObject | undefined,
  forPlugins: JsonObject[] = [],
): { source: string; data: JsonObject }[] => [
  ...[defaults, ...forPlugins].map(each => ({ source: 'sandbox defaults', data: each })),
  ...(data ? [{ source: 'app-config.yaml', data }] : []),
];

/** The configuration that the layers make. */
export const createRootConfig = (layers: ReturnType<typeof configLayers>): ConfigReader =>
  ConfigReader.fromConfigs(layers.map(({ source, data }) => ({ context: source, data })));
