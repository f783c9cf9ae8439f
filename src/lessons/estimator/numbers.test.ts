import { describe, expect, it } from 'vitest';
import { readNumbers, type Texts } from './numbers';

const ACME: Texts = {
  people: '60',
  times: '2',
  minutes: '6',
  build: '12',
  upkeep: '1',
  doubt: '30',
  weeks: '46',
  hours: '8',
};

const numbersOf = (texts: Texts) => {
  const read = readNumbers(texts);
  if (read.state !== 'numbers') throw new Error(JSON.stringify(read));
  return read.numbers;
};

describe('numbers that a reader types', () => {
  it('are read, the cost of an hour only if there is one', () => {
    expect(numbersOf(ACME)).toMatchObject({ people: 60, minutes: 6, hours: 8 });
    expect(numbersOf(ACME)).not.toHaveProperty('cost');
    expect(numbersOf({ ...ACME, cost: '80' })).toHaveProperty('cost', 80);
  });

  it.each([
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['1,500', 1500],
    ['12,345.5', 12345.5],
    [' 7 ', 7],
    ['.5', 0.5],
    ['0', 0],
  ])('may be written %s', (text, people) => {
    expect(numbersOf({ ...ACME, people: text })).toHaveProperty('people', people);
  });

  it.each(['many', '-1', '1e9', '1.2.3', 'Infinity', '0x10', '1,50,0', '100001', '6 minutes'])(
    'are not %s',
    people => {
      expect(readNumbers({ ...ACME, people })).toEqual({
        state: 'incomplete',
        empty: [],
        problems: { people: 'Write a number from 0 to 100,000.' },
      });
    },
  );

  it('need a day that has hours and a year that has weeks', () => {
    const read = readNumbers({ ...ACME, hours: '0', weeks: '53' });
    expect(read).toMatchObject({
      problems: { hours: expect.stringContaining('1 to 24'), weeks: expect.any(String) },
    });
  });

  it('that are missing are named, the optional one is not', () => {
    const read = readNumbers({ ...ACME, people: '', build: '  ' });
    expect(read).toMatchObject({
      state: 'incomplete',
      empty: [{ id: 'people' }, { id: 'build' }],
      problems: {},
    });
  });
});
