type Pair = [unknown, unknown];

const enumerableKeys = (value: object): (string | symbol)[] => [
  ...Object.keys(value),
  ...Object.getOwnPropertySymbols(value).filter(key =>
    Object.prototype.propertyIsEnumerable.call(value, key),
  ),
];

const tag = (value: object): string => Object.prototype.toString.call(value);

function equal(left: unknown, right: unknown, seen: Pair[]): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
    return false;
  }
  if (Object.getPrototypeOf(left) !== Object.getPrototypeOf(right) || tag(left) !== tag(right)) {
    return false;
  }
  if (seen.some(([a, b]) => a === left && b === right)) return true;
  const visited: Pair[] = [...seen, [left, right]];
  return sameContent(left, right, visited) && sameProperties(left, right, visited);
}

function sameContent(left: object, right: object, seen: Pair[]): boolean {
  if (left instanceof Date) return left.getTime() === (right as Date).getTime();
  if (left instanceof RegExp) {
    const other = right as RegExp;
    return (
      left.source === other.source &&
      left.flags === other.flags &&
      left.lastIndex === other.lastIndex
    );
  }
  if (left instanceof Error) {
    const other = right as Error;
    return left.name === other.name && left.message === other.message;
  }
  if (left instanceof Number || left instanceof String || left instanceof Boolean) {
    return Object.is(left.valueOf(), right.valueOf());
  }
  if (Array.isArray(left)) return left.length === (right as unknown[]).length;
  if (left instanceof ArrayBuffer)
    return sameBytes(new Uint8Array(left), new Uint8Array(right as ArrayBuffer));
  if (left instanceof DataView) return sameBytes(bytesOf(left), bytesOf(right as DataView));
  if (ArrayBuffer.isView(left)) return (left as Uint8Array).length === (right as Uint8Array).length;
  if (left instanceof Set) return sameSet(left, right as Set<unknown>, seen);
  if (left instanceof Map) return sameMap(left, right as Map<unknown, unknown>, seen);
  return true;
}

const bytesOf = (view: DataView): Uint8Array =>
  new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

const sameBytes = (left: Uint8Array, right: Uint8Array): boolean =>
  left.length === right.length && left.every((byte, index) => byte === right[index]);

function sameProperties(left: object, right: object, seen: Pair[]): boolean {
  const keys = enumerableKeys(left);
  if (keys.length !== enumerableKeys(right).length) return false;
  return keys.every(
    key =>
      Object.prototype.propertyIsEnumerable.call(right, key) &&
      equal(left[key as never], right[key as never], seen),
  );
}

function sameSet(left: Set<unknown>, right: Set<unknown>, seen: Pair[]): boolean {
  if (left.size !== right.size) return false;
  const unmatched = new Set(right);
  for (const value of left) {
    const match = unmatched.has(value)
      ? { value }
      : [...unmatched]
          .map(candidate => ({ value: candidate }))
          .find(one => equal(value, one.value, seen));
    if (!match) return false;
    unmatched.delete(match.value);
  }
  return true;
}

function sameMap(left: Map<unknown, unknown>, right: Map<unknown, unknown>, seen: Pair[]): boolean {
  if (left.size !== right.size) return false;
  const unmatched = new Map(right);
  for (const [key, value] of left) {
    const direct = unmatched.has(key) && equal(value, unmatched.get(key), seen);
    const match = direct
      ? { key }
      : [...unmatched]
          .filter(([otherKey, other]) => equal(key, otherKey, seen) && equal(value, other, seen))
          .map(([otherKey]) => ({ key: otherKey }))[0];
    if (!match) return false;
    unmatched.delete(match.key);
  }
  return true;
}

/** util.isDeepStrictEqual: same prototypes, same own enumerable properties, Object.is for primitives, cycles allowed. */
export const isDeepStrictEqual = (left: unknown, right: unknown): boolean => equal(left, right, []);
