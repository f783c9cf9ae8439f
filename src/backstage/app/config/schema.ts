import type { JsonObject, JsonValue } from '@backstage/types';

export type Visibility = 'frontend' | 'backend' | 'secret';

/** The part of a configuration schema (JSON Schema) that says who may see which key. */
export interface ConfigSchema {
  visibility?: Visibility;
  /** Holds for what stands below, too. */
  deepVisibility?: Visibility;
  properties?: Record<string, ConfigSchema>;
  items?: ConfigSchema;
  /** Of the keys that `properties` does not name. */
  additionalProperties?: ConfigSchema;
}

/**
 * What a frontend gets of a configuration: the keys that a schema declares visible to it, and nothing else. The same
 * rule as when Backstage builds an app: filterByVisibility of @backstage/config-loader (schema/filtering).
 */
export function visibleInFrontend(data: JsonObject, schemas: readonly ConfigSchema[]): JsonObject {
  return (visible(data, schemas, 'backend') as JsonObject | undefined) ?? {};
}

function visible(
  value: JsonValue | undefined,
  schemas: readonly ConfigSchema[],
  inherited: Visibility,
): JsonValue | undefined {
  if (value === null || value === undefined) return undefined;
  const isVisible = (declared(schemas, 'visibility') ?? inherited) === 'frontend';
  if (typeof value !== 'object') return isVisible ? value : undefined;

  const below = declared(schemas, 'deepVisibility') ?? inherited;
  if (Array.isArray(value)) {
    const items = schemas.flatMap(({ items: schema }) => schema ?? []);
    const kept: JsonValue[] = value.flatMap(item => {
      // Values in an array are as visible as the array, unless its items say otherwise.
      const own = typeof item === 'object' || declared(items, 'visibility') ? items : schemas;
      const out = visible(item, own, below);
      return out === undefined ? [] : [out];
    });
    return kept.length > 0 || isVisible ? kept : undefined;
  }

  const kept = Object.entries(value).flatMap(([key, item]) => {
    const out = visible(
      item,
      schemas.flatMap(({ properties, additionalProperties }) => {
        const own = properties && Object.hasOwn(properties, key) ? properties[key] : undefined;
        return own ?? additionalProperties ?? [];
      }),
      below,
    );
    return out === undefined ? [] : [[key, out] as const];
  });
  return kept.length > 0 || isVisible ? Object.fromEntries(kept) : undefined;
}

/** 'backend' is what holds anyway, so it takes nothing back that another schema gives. */
function declared(
  schemas: readonly ConfigSchema[],
  keyword: 'visibility' | 'deepVisibility',
): Visibility | undefined {
  const values = schemas.map(schema => schema[keyword]);
  return values.includes('frontend')
    ? 'frontend'
    : values.includes('secret')
      ? 'secret'
      : undefined;
}
