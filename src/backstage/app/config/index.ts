import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { backstageSchema } from './backstage';
import { readConfigDeclaration } from './declaration';
import { visibleInFrontend } from './schema';

/** What a new Backstage app's app-config.yaml says, as far as a frontend sees it. */
const defaults: JsonObject = {
  app: { title: 'Stagecraft', baseUrl: 'http://localhost:3000' },
  organization: { name: 'Acme' },
  backend: { baseUrl: 'http://localhost:7007' },
};

/**
 * The config of an app: what the frontend may see of app-config.yaml, over the defaults, key by key.
 * @param data the content of app-config.yaml
 * @param declarations the text of each `config.d.ts`
 * @throws if a declaration can't be read
 */
export function createAppConfig(
  data: JsonObject = {},
  declarations: readonly string[] = [],
): ConfigReader {
  const schemas = [backstageSchema, ...declarations.map(readConfigDeclaration)];
  return ConfigReader.fromConfigs([
    { context: 'sandbox defaults', data: defaults },
    { context: 'app-config.yaml', data: visibleInFrontend(data, schemas) },
  ]);
}
