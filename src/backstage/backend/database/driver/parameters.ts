/** What SQLite can hold. */
export type SqlValue = number | string | bigint | Uint8Array | null;

const INT64 = { min: -(2n ** 63n), max: 2n ** 63n - 1n };

/** A statement's text without quoted text and comments. */
export const bareSql = (sql: string): string =>
  sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\//g, ' ');

/** Names of parameters in a statement's text, in order, without their prefix; quoted text and comments don't count. */
export function parameterNames(sql: string): string[] {
  return [
    ...new Set([...bareSql(sql).matchAll(/[:@$]([A-Za-z_]\w*)/g)].map(match => match[1] ?? '')),
  ];
}

const isPlainObject = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};

/**
 * Puts the arguments of `run`, `get`, `all` and `iterate` in the order of the statement's parameters, as better-sqlite3 12
 * takes them (src/util/binder.cpp): values one by one or in arrays, or named ones in one plain object.
 *
 * @param names the statement's named parameters
 * @throws TypeError and RangeError in better-sqlite3's words
 */
export function toPositional(args: unknown[], names: string[], parameters: number): SqlValue[] {
  const { anonymous, named } = sort(args, names.length > 0);
  if (named && names.length > 0 && anonymous.length > 0) {
    throw new TypeError("The sandbox's SQLite driver can't mix named and anonymous parameters");
  }
  const missing = named && names.find(name => !Object.hasOwn(named, name));
  if (missing !== undefined) throw new RangeError(`Missing named parameter "${missing}"`);
  const values = named && names.length > 0 ? names.map(name => named[name]) : anonymous;
  if (values.length > parameters) throw new RangeError('Too many parameter values were provided');
  const converted = values.map(toSqlValue);
  if (converted.length === parameters) return converted;
  if (!named && names.length > 0) throw new TypeError('Missing named parameters');
  throw new RangeError('Too few parameter values were provided');
}

function sort(args: unknown[], hasNames: boolean) {
  const anonymous: unknown[] = [];
  let named: Record<string, unknown> | undefined;
  for (const arg of args) {
    if (Array.isArray(arg)) anonymous.push(...(arg as unknown[]));
    else if (isPlainObject(arg)) {
      if (named)
        throw new TypeError('You cannot specify named parameters in two different objects');
      named = arg;
    } else if (hasNames && typeof arg === 'object' && arg !== null && !ArrayBuffer.isView(arg)) {
      throw new TypeError('Named parameters can only be passed within plain objects');
    } else anonymous.push(arg);
  }
  return { anonymous, named };
}

/**
 * A value as sql.js binds it. Booleans, dates and other objects are refused, as better-sqlite3 does: knex converts them
 * before they get here.
 */
function toSqlValue(value: unknown): SqlValue {
  switch (typeof value) {
    case 'number':
    case 'string':
      return value;
    case 'undefined':
      return null;
    case 'bigint':
      if (value < INT64.min || value > INT64.max) {
        throw new RangeError('The bound string, buffer, or bigint is too big');
      }
      return value;
    default:
      if (value === null || ArrayBuffer.isView(value)) return bytes(value);
      throw new TypeError('SQLite3 can only bind numbers, strings, bigints, buffers, and null');
  }
}

function bytes(view: ArrayBufferView | null): Uint8Array | null {
  return view && new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
