import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';
import { backstageSchema } from './backstage';
import type { ConfigSchema } from './schema';

interface JsonSchema extends ConfigSchema {
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}

const PACKAGES = [
  'frontend-app-api',
  'core-app-api',
  'core-components',
  'plugin-catalog',
  'plugin-permission-common',
];

function schemaOf(name: string): JsonSchema {
  const file = createRequire(import.meta.url).resolve(`@backstage/${name}/package.json`);
  const { configSchema } = JSON.parse(readFileSync(file, 'utf8')) as {
    configSchema: string | JsonSchema;
  };
  if (typeof configSchema !== 'string') return configSchema;
  return JSON.parse(
    readFileSync(path.join(path.dirname(file), configSchema), 'utf8'),
  ) as JsonSchema;
}

/** Each place that is visible, with the keyword that says so. */
function places(schema: JsonSchema, at = ''): string[] {
  const { properties = {}, items, additionalProperties, anyOf = [], oneOf = [] } = schema;
  return [
    ...(schema.visibility === 'frontend' ? [at] : []),
    ...(schema.deepVisibility === 'frontend' ? [`${at}.**`] : []),
    ...Object.entries(properties).flatMap(([key, part]) => places(part, `${at}.${key}`)),
    ...(items ? places(items, `${at}[]`) : []),
    ...(typeof additionalProperties === 'object' ? places(additionalProperties, `${at}.*`) : []),
    ...[...anyOf, ...oneOf].flatMap(part => places(part, at)),
  ];
}

it('names what the installed packages declare visible, no more and no less', () => {
  const declared = PACKAGES.flatMap(name => places(schemaOf(name)));
  expect(places(backstageSchema).sort()).toEqual([...new Set(declared)].sort());
});
