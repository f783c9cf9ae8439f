import { chai, expect } from 'vitest';

/**
 * `expect.extend` adds matchers for good: to chai's prototype and to `expect`. Gives a function that takes away what was
 * added since, so that one run's matchers are not there in the next.
 */
export function rememberMatchers(): () => void {
  const places = [chai.Assertion.prototype, expect] as unknown as Record<PropertyKey, unknown>[];
  const before = places.map(place => new Set(Reflect.ownKeys(place)));
  return () => {
    places.forEach((place, index) => {
      for (const key of Reflect.ownKeys(place)) {
        if (!before[index]!.has(key)) Reflect.deleteProperty(place, key);
      }
    });
  };
}
