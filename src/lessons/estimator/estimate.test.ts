import { describe, expect, it } from 'vitest';
import { estimate } from './estimate';
import type { Numbers } from './numbers';
import { about, doubts, months, outcomeRows, verdict, workings } from './words';

/** 10 h a week, 40 h a month; 40 h to build, 8 h of upkeep. */
const ROUND: Numbers = {
  people: 20,
  times: 5,
  minutes: 6,
  build: 5,
  upkeep: 1,
  doubt: 25,
  weeks: 48,
  hours: 8,
};

const saysOf = (changes: Partial<Numbers>) => verdict(estimate({ ...ROUND, ...changes }));
const asksOf = (changes: Partial<Numbers>) => {
  const numbers = { ...ROUND, ...changes };
  return doubts(numbers, estimate(numbers)).join('\n');
};

describe('an estimate', () => {
  it('counts hours a month, and when the work is paid back', () => {
    expect(estimate(ROUND).likely).toEqual({
      saved: 40,
      upkeep: 8,
      gain: 32,
      build: 40,
      breakEven: 1.25,
      year: 344,
    });
  });

  it('has a careful and a hopeful end: doubt goes against the plugin, or for it', () => {
    const { careful, hopeful } = estimate(ROUND);
    expect(careful).toMatchObject({ saved: 30, upkeep: 10, gain: 20, build: 50, breakEven: 2.5 });
    expect(hopeful).toMatchObject({ saved: 50, upkeep: 6, gain: 44, build: 30 });
  });

  it('has one end where there is no doubt', () => {
    const { careful, likely, hopeful } = estimate({ ...ROUND, doubt: 0 });
    expect([careful, hopeful]).toEqual([likely, likely]);
  });

  it.each<Partial<Numbers>>([{ people: 0 }, { upkeep: 5 }, { minutes: 0, upkeep: 0, build: 0 }])(
    'with no gain never pays back: %o',
    changes => expect(estimate({ ...ROUND, ...changes }).likely.breakEven).toBeUndefined(),
  );
});

describe('what it comes to', () => {
  it.each<[Partial<Numbers>, string]>([
    [
      {},
      'paid back its building after 1.3 months: less than a month at best, 2.5 months at worst.',
    ],
    [{ doubt: 0 }, 'paid back its building after 1.3 months.'],
    [{ upkeep: 4 }, 'after 5 months. But if all your doubt goes against it, never.'],
    [{ upkeep: 6 }, 'never pays back: it saves 40 h a month, and its upkeep takes 48 h. Only if'],
    [{ upkeep: 20 }, 'never pays back: it saves 40 h a month, and its upkeep takes 160 h.'],
    [{ people: 0 }, 'It saves no time.'],
    [{ build: 0 }, 'nothing to pay back. It gains 32 h a month.'],
  ])('%o', (changes, text) => expect(saysOf(changes)).toContain(text));

  it('does not promise a way out where there is none', () => {
    expect(saysOf({ upkeep: 20 })).not.toContain('Only if');
  });
});

describe('what a colleague would ask', () => {
  it('is nothing about numbers that are likely', () => expect(asksOf({})).toBe(''));

  it.each<[Partial<Numbers>, string]>([
    [{ times: 100, minutes: 30 }, 'would save 50 h a week, and has only 40 h'],
    [{ times: 22, minutes: 30 }, 'would save 11 h of a week of 40 h'],
    [{ upkeep: 0 }, 'No upkeep?'],
    [{ doubt: 0 }, 'No doubt at all?'],
    [{ build: 200 }, 'more than two years'],
  ])('%o', (changes, text) => expect(asksOf(changes)).toContain(text));
});

describe('the working', () => {
  it('shows the reader’s own numbers', () => {
    const lines = workings(ROUND, estimate(ROUND)).map(({ what, how }) => `${what}: ${how}`);
    expect(lines).toEqual([
      'Saved a month: 20 people × 5 times × 6 min ÷ 60 × 48 weeks ÷ 12 = 40 h',
      'Upkeep a month: 1 day × 8 h = 8 h',
      'Gain a month: 40 h − 8 h = 32 h',
      'Break-even: 5 days × 8 h ÷ 32 h a month = 1.3 months',
    ]);
  });

  it('says so where nothing is paid back', () => {
    const numbers = { ...ROUND, upkeep: 20 };
    expect(workings(numbers, estimate(numbers)).at(-1)?.how).toBe('never, as there is no gain');
  });

  it('has a line of money where an hour has a cost', () => {
    const rows = (numbers: Numbers) => outcomeRows(numbers, estimate(numbers));
    expect(rows(ROUND)).toHaveLength(4);
    expect(rows({ ...ROUND, cost: 50 }).at(-1)).toEqual({
      what: 'The same, at 50 an hour',
      cells: ['9,500', '17,200', '24,900'],
    });
  });
});

describe('numbers in words', () => {
  it.each([
    [0.04, '0'],
    [1.25, '1.3'],
    [12.6, '13'],
    [-3.21, '−3.2'],
    [1234567, '1,234,567'],
  ])('%d is about %s', (value, text) => expect(about(value)).toBe(text));

  it.each([
    [undefined, 'never'],
    [0, 'at once'],
    [0.4, 'less than a month'],
    [1, '1 month'],
    [1.04, '1 month'],
    [23.9, '24 months'],
    [30, '2.5 years'],
  ])('%d months are %s', (value, text) => expect(months(value)).toBe(text));
});
