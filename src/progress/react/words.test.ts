import { expect, it } from 'vitest';
import { listed, minutesText, percent } from './words';

it.each([
  [0, '0 %'],
  [0.001, '1 %'],
  [0.424, '42 %'],
  [0.999, '99 %'],
  [1, '100 %'],
])('%d is %s: never all before the end, never nothing after the beginning', (share, text) =>
  expect(percent(share)).toBe(text),
);

it.each([
  [8, '8 min'],
  [60, '1 h'],
  [135, '2 h 15 min'],
])('%d minutes are %s', (minutes, text) => expect(minutesText(minutes)).toBe(text));

it('lists as people do', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
});
