import { limits } from './limits';
import { malformed, placeOf, type Problem } from './problems';

/** Field names that mean something to every JavaScript object; no certificate has them. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Looks at a parsed JSON value before anything else does, without recursion: too deep, too many values, text that is no
 * Unicode, names that objects have anyway.
 *
 * @returns the first problem, if there is one
 */
export function inspect(root: unknown): Problem | undefined {
  const waiting: { value: unknown; path: readonly PropertyKey[] }[] = [{ value: root, path: [] }];
  let seen = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    seen += 1;
    if (typeof value === 'string' && !isUnicode(value))
      return malformed(placeOf(path), 'holds half of a character');
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= limits.depth)
      return tooLarge(`it is nested more than ${limits.depth} levels deep`);
    const keys = Object.keys(value);
    if (seen + waiting.length + keys.length > limits.values)
      return tooLarge(`it holds more than ${limits.values} values`);
    for (const key of keys) {
      const place = [...path, Array.isArray(value) ? Number(key) : key];
      if (RESERVED.has(key) || !isUnicode(key))
        return malformed(placeOf(place), 'is a name that no certificate has');
      waiting.push({ value: (value as Record<string, unknown>)[key], path: place });
    }
  }
  return undefined;
}

/** No surrogate without its other half. (`isWellFormed` is not in all browsers that this site serves.) */
function isUnicode(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

export function tooLarge(why: string): Problem {
  return {
    code: 'too-large',
    where: '',
    message: `This is more than any certificate of this course: ${why}. It was not looked at further.`,
  };
}
