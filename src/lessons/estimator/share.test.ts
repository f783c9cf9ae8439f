import { describe, expect, it } from 'vitest';
import { fromFragment, toFragment } from './fragment';
import { toMarkdown } from './markdown';

const TEXTS = {
  people: '1,500',
  times: '2',
  minutes: '6 & more',
  build: '12',
  upkeep: '1',
  doubt: '30',
  cost: '',
  weeks: '46',
  hours: '8',
};

describe('a link to an estimate', () => {
  it('holds what was typed, as it was typed', () => {
    expect(fromFragment(toFragment(TEXTS))).toEqual(TEXTS);
  });

  it('holds all fields, whichever were filled in', () => {
    expect(fromFragment(toFragment({}))).toEqual(
      Object.fromEntries(Object.keys(TEXTS).map(id => [id, ''])),
    );
  });

  it.each(['', '#', '#what-goes-wrong', '#x&people=3'])('is not %s', fragment => {
    expect(fromFragment(fragment)).toBeUndefined();
  });

  it('brings no other fields, and no long texts', () => {
    const read = fromFragment(`#people=${'9'.repeat(5_000)}&evil=1&people=2&hours=%zz`);
    expect(read?.people).toBe('9'.repeat(20));
    expect(read).not.toHaveProperty('evil');
    expect(read?.hours).toBe('%zz');
  });
});

it('an estimate as Markdown has result, range, assumptions, working and where it was made', () => {
  const numbers = {
    people: 20,
    times: 5,
    minutes: 6,
    build: 5,
    upkeep: 1,
    doubt: 25,
    weeks: 48,
    hours: 8,
  };
  const text = toMarkdown(numbers, 'https://site.example/#people=20');
  expect(text).toContain('### What it would save\n\nIt has paid back its building');
  expect(text).toContain('| Saved a month | 30 h | 40 h | 50 h |');
  expect(text).toContain('20 people do it 5 times a week each, and save 6 minutes each time.');
  expect(text).toContain('may be off by 25 %');
  expect(text).toContain('- Gain a month: 40 h − 8 h = 32 h');
  expect(text).toMatch(/Estimated at https:\/\/site\.example\/#people=20\n$/);
});
