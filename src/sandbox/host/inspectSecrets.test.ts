import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';
import { SECRET_PATHS } from './inspectSecrets';

interface JsonSchema {
  visibility?: string;
  deepVisibility?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
}

const require = createRequire(import.meta.url);

function schemaOf(name: string): JsonSchema {
  const file = require.resolve(`@backstage/${name}/package.json`);
  const { configSchema } = JSON.parse(readFileSync(file, 'utf8')) as { configSchema: string };
  return JSON.parse(
    readFileSync(path.join(path.dirname(file), configSchema), 'utf8'),
  ) as JsonSchema;
}

/** Each place that is secret. */
function places(schema: JsonSchema, at: string): string[] {
  const { properties = {}, items, additionalProperties } = schema;
  const alternatives = [schema.anyOf, schema.oneOf, schema.allOf].flatMap(each => each ?? []);
  expect(schema.deepVisibility).not.toBe('secret');
  return [
    ...(schema.visibility === 'secret' ? [at] : []),
    ...Object.entries(properties).flatMap(([key, part]) =>
      places(part, at === '' ? key : `${at}.${key}`),
    ),
    ...(items ? places(items, `${at}[]`) : []),
    ...(typeof additionalProperties === 'object' ? places(additionalProperties, `${at}.*`) : []),
    ...alternatives.flatMap(part => places(part, at)),
  ];
}

it('names what the installed packages declare secret, no more and no less', () => {
  const packages = ['backend-defaults', 'integration', 'plugin-proxy-backend'];
  const declared = packages.flatMap(name => places(schemaOf(name), ''));
  expect([...SECRET_PATHS].sort()).toEqual([...new Set(declared)].sort());
});
