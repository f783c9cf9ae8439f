import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge } from '../core/merge';
import { recordSchema, type DataOf, type Kind, type ProgressRecord } from '../core/record';
import { dateInWords, distance, dueCards, nextDue, RATINGS, scheduleOf, whenInWords } from '.';

const DAY = 24 * 60 * 60 * 1000;
const START = Date.UTC(2026, 2, 2, 12);
let made = 0;

/** A record of `days` after the start. */
function record<K extends Kind>(
  kind: K,
  data: DataOf<K>,
  days: number,
  id = 'http/one',
): ProgressRecord {
  const at = new Date(START + days * DAY).toISOString();
  made += 1;
  return recordSchema.parse({ rid: `r${made}`, id, kind, at, course: 'v1', data });
}
const answered = (days: number, id?: string) => record('answered', { options: ['a'] }, days, id);
const reviewed = (rating: keyof typeof RATINGS, days: number, id?: string) =>
  record('reviewed', { options: ['b'], rating: RATINGS[rating] }, days, id);
const day = (days: number) => new Date(START + days * DAY);
/** In days after the start. */
const dueOf = (records: ProgressRecord[], id = 'http/one') => {
  const due = scheduleOf(records).get(id)?.due.getTime();
  return due === undefined ? undefined : (due - START) / DAY;
};

describe('the schedule', () => {
  it('has the questions that were answered, each due a day after its latest answer', () => {
    expect(scheduleOf([record('read', {}, 0, 'http')]).size).toBe(0);
    expect(dueOf([answered(0)])).toBe(1);
    expect(dueOf([answered(0), answered(3)])).toBe(4);
    expect(scheduleOf([answered(3), answered(0)]).get('http/one')?.answer.at).toBe(
      day(3).toISOString(),
    );
  });

  it('follows FSRS once a question was reviewed, and answers in the lesson no longer move it', () => {
    const first = [answered(0), reviewed('good', 1)];
    const days = (['again', 'hard', 'good', 'easy'] as const).map(
      rating => dueOf([answered(0), reviewed(rating, 1)])! - 1,
    );
    expect(days).toEqual([1, 2, 3, 8]); // FSRS 6, default parameters, no steps
    expect(dueOf([...first, answered(2)])).toBe(dueOf(first));
    const second = dueOf([...first, reviewed('good', 4)])!;
    expect(second - 4).toBeGreaterThan(3);
    expect(dueOf([...first, reviewed('again', 4)])).toBe(5);
  });

  it('knows the latest answer of all', () => {
    const { answer, reviews } = scheduleOf([answered(0), reviewed('hard', 1)]).get('http/one')!;
    expect(answer).toMatchObject({ at: day(1).toISOString(), options: ['b'] });
    expect(reviews).toBe(1);
  });

  it('is as before once a review was undone', () => {
    const before = [answered(0), reviewed('good', 1)];
    const last = reviewed('again', 4);
    const undone = record('review-undone', { review: last.rid }, 4);
    expect(scheduleOf([...before, last, undone])).toEqual(scheduleOf(before));
    // Reviews alone can be undone so.
    const forged = record('review-undone', { review: before[0]?.rid ?? '' }, 4);
    expect(scheduleOf([...before, forged])).toEqual(scheduleOf(before));
    // An undo of something else undoes nothing.
    const other = record('review-undone', { review: 'nowhere' }, 4);
    expect(dueOf([...before, last, other])).toBe(dueOf([...before, last]));
  });

  it('forgets what a reset covers, and remembers it once that was undone', () => {
    const history = [answered(0), reviewed('good', 1)];
    const reset = record('reset', { rids: history.map(({ rid }) => rid) }, 2);
    const back = record('reset-undone', { reset: reset.rid }, 3);
    expect(scheduleOf([...history, reset]).size).toBe(0);
    expect(scheduleOf([...history, reset, back])).toEqual(scheduleOf(history));
  });

  it('leaves out a record of a time that is none', () => {
    const never = { ...reviewed('good', 1), at: '2026-99-99T99:99:99.999Z' };
    expect(dueOf([answered(0), never])).toBe(1);
  });

  it('never waits longer than about a year', () => {
    const history = [answered(0)];
    let at = 1;
    for (let n = 0; n < 12; n += 1) {
      history.push(reviewed('easy', at));
      const due = dueOf(history)!;
      expect(due - at).toBeGreaterThanOrEqual(1);
      expect(due - at).toBeLessThanOrEqual(367);
      at = due;
    }
  });
});

describe('devices', () => {
  const ids = fc.constantFrom('http/one', 'http/two');
  const rids = fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8', 'r9');
  const common = {
    rid: rids,
    id: ids,
    at: fc
      .integer({ min: 0, max: 40 })
      .map(half => new Date(START + half * 0.5 * DAY).toISOString()),
    course: fc.constantFrom('v1', 'v2'),
  };
  const options = fc.subarray(['a', 'b', 'c']);
  const rating = fc.constantFrom(1, 2, 3, 4);
  const histories: fc.Arbitrary<ProgressRecord[]> = fc.array(
    fc
      .oneof(
        {
          weight: 3,
          arbitrary: fc.record({
            ...common,
            kind: fc.constant('answered'),
            data: fc.record({ options }),
          }),
        },
        {
          weight: 5,
          arbitrary: fc.record({
            ...common,
            kind: fc.constant('reviewed'),
            data: fc.record({ options, rating }),
          }),
        },
        fc.record({
          ...common,
          kind: fc.constant('review-undone'),
          data: fc.record({ review: rids }),
        }),
        fc.record({
          ...common,
          kind: fc.constant('reset'),
          data: fc.record({ rids: fc.array(rids, { maxLength: 3 }) }),
        }),
        fc.record({
          ...common,
          kind: fc.constant('reset-undone'),
          data: fc.record({ reset: rids }),
        }),
      )
      .map(one => recordSchema.parse(one)),
    { maxLength: 24 },
  );

  it('agree, in whatever order and however often their records were merged', () => {
    fc.assert(
      fc.property(histories, histories, histories, (a, b, c) => {
        const one = scheduleOf(merge(a, b, c));
        expect(scheduleOf(merge(merge(c, a), merge(b, a), c))).toEqual(one);
        expect(scheduleOf(merge([...c].reverse(), b, a).reverse())).toEqual(one);
      }),
      { numRuns: 300 },
    );
  });

  it('ask only about what was answered, after it was answered', () => {
    fc.assert(
      fc.property(histories, records => {
        const merged = merge(records);
        for (const [id, card] of scheduleOf(merged)) {
          expect(merged.some(one => one.kind === 'answered' && one.id === id)).toBe(true);
          expect(card.due.getTime()).toBeGreaterThan(START);
          expect(Number.isNaN(card.due.getTime())).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is due', () => {
  const schedule = scheduleOf([
    answered(0, 'http/one'),
    answered(-1, 'http/two'),
    answered(2, 'http/three'),
    answered(2.2, 'http/four'),
  ]);
  const idsAt = (now: Date) => dueCards(schedule, now).map(({ id }) => id);
  /** The reader's own early morning and late evening. */
  const hour = (days: number, hours: number) => {
    const [y, m, d] = [day(days).getFullYear(), day(days).getMonth(), day(days).getDate()];
    return new Date(y, m, d, hours);
  };

  it('is due from the morning of its day, and what waits longest comes first', () => {
    expect(idsAt(hour(-1, 23))).toEqual([]);
    expect(idsAt(hour(0, 0))).toEqual(['http/two']);
    expect(idsAt(hour(0, 23))).toEqual(['http/two']);
    expect(idsAt(hour(1, 0))).toEqual(['http/two', 'http/one']);
    expect(idsAt(hour(9, 12))).toHaveLength(4);
  });

  it('says on which day something is due next, and how much', () => {
    expect(nextDue(schedule, hour(1, 8))).toMatchObject({ count: 2, day: day(3) });
    expect(nextDue(schedule, hour(3, 8))).toBeUndefined();
    expect(nextDue(new Map(), hour(3, 8))).toBeUndefined();
  });
});

describe('words', () => {
  const now = new Date(2026, 10, 21, 22, 30);
  const on = (days: number) => new Date(2026, 10, 21 + days, 0, 30);

  it.each([
    [-3, 'today'],
    [0, 'today'],
    [1, 'tomorrow'],
    [2, 'in 2 days, on Monday 23 November'],
    [13, 'in 13 days, on Friday 4 December'],
    [14, 'in 2 weeks, on Saturday 5 December'],
    [90, 'in 3 months, on Friday 19 February 2027'],
  ])('%i days ahead is "%s"', (days, words) => {
    expect(whenInWords(on(days), now)).toBe(words);
  });

  it('says distances alone, and dates alone', () => {
    expect([0, 1, 5, 20, 365].map(days => distance(on(days), now))).toEqual([
      'today',
      '1 day',
      '5 days',
      '3 weeks',
      '12 months',
    ]);
    expect(dateInWords(on(0), now)).toBe('Saturday 21 November');
  });
});
