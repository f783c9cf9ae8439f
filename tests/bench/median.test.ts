import { expect, it } from 'vitest';
import { median } from './median';

it.each([
  [[3], 3],
  [[9, 1, 2], 2],
  [[10, 9, 1, 2], 5.5],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

it('is not a number made up where nothing was measured', () => {
  expect(() => median([])).toThrow('Nothing was measured');
});
