import type { JsonObject, JsonValue } from '@backstage/types';

const MAX_DEPTH = 6;
const MAX_ITEMS = 100;
const MAX_TEXT = 10_000;

const cut = (text: string) =>
  text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}… (${text.length} characters)` : text;

/**
 * Makes any value fit for JSON: circles, deep or long things, functions and getters that throw become short notes in
 * square brackets; dates, errors, maps and sets become what a reader expects to see. Never throws.
 */
export function toJson(value: unknown): JsonValue {
  return convert(value, 0, new Set());
}

function convert(value: unknown, depth: number, above: Set<object>): JsonValue {
  switch (typeof value) {
    case 'string':
      return cut(value);
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : String(value);
    case 'bigint':
      return `${value}n`;
    case 'undefined':
      return '[undefined]';
    case 'function':
      return `[Function: ${value.name || 'anonymous'}]`;
    case 'symbol':
      return String(value);
    case 'object':
      return value === null ? null : convertObject(value, depth, above);
  }
}

function convertObject(value: object, depth: number, above: Set<object>): JsonValue {
  if (above.has(value)) return '[Circular]';
  if (depth >= MAX_DEPTH) return Array.isArray(value) ? '[Array]' : '[Object]';
  above.add(value);
  try {
    return convertContent(value, depth + 1, above);
  } catch (error) {
    return `[unreadable: ${error instanceof Error ? error.message : 'it threw'}]`;
  } finally {
    above.delete(value);
  }
}

function convertContent(value: object, depth: number, above: Set<object>): JsonValue {
  if (value instanceof Date)
    return Number.isNaN(value.valueOf()) ? 'Invalid Date' : value.toISOString();
  if (value instanceof Error) return { name: value.name, message: cut(value.message) };
  if (value instanceof RegExp) return String(value);
  if (ArrayBuffer.isView(value)) return `[${value.constructor.name} of ${value.byteLength} bytes]`;
  if (value instanceof Map)
    return entries(
      [...value].map(([k, v]) => [String(k), () => v]),
      depth,
      above,
    );
  if (value instanceof Set) return list([...value], depth, above);
  if (Array.isArray(value)) return list(value, depth, above);
  if ('toJSON' in value && typeof value.toJSON === 'function') {
    return convert(value.toJSON(), depth, above);
  }
  const read = (key: string) => () => (value as Record<string, unknown>)[key];
  return entries(
    Object.keys(value).map(key => [key, read(key)]),
    depth,
    above,
  );
}

function list(items: unknown[], depth: number, above: Set<object>): JsonValue[] {
  const shown = items.slice(0, MAX_ITEMS).map(item => convert(item, depth, above));
  return items.length > MAX_ITEMS ? [...shown, `[${items.length - MAX_ITEMS} more]`] : shown;
}

function entries(pairs: [string, () => unknown][], depth: number, above: Set<object>): JsonObject {
  const result: JsonObject = {};
  for (const [key, read] of pairs.slice(0, MAX_ITEMS)) {
    let value: unknown;
    try {
      value = read();
    } catch {
      result[key] = '[getter that throws]';
      continue;
    }
    if (value !== undefined) result[key] = convert(value, depth, above);
  }
  if (pairs.length > MAX_ITEMS) result['…'] = `[${pairs.length - MAX_ITEMS} more]`;
  return result;
}
