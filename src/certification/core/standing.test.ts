import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateOf, type ItemState } from '../../progress/core/state';
import type { ProgressRecord } from '../../progress/core/record';
import { exampleCourse as course, examplePathway as pathway } from './course.testing';
import { standingOf } from './standing';

const item = (change: Partial<ItemState>): ItemState => ({
  read: false,
  solutionSeen: false,
  ...change,
});
const passed = (id: string): [string, ItemState] => [
  id,
  item({ read: true, passed: { at: '', course: '', files: {}, unaided: true } }),
];
const answered = (id: string, ...options: string[]): [string, ItemState] => [
  id,
  item({ answer: { at: '', options } }),
];

const standing = (...items: [string, ItemState][]) => standingOf(pathway, course, new Map(items));

describe('a pathway', () => {
  it('begins with everything missing, in the order of its guides', () => {
    const { requirements, complete, share } = standing();
    expect({ complete, share }).toEqual({ complete: false, share: 0 });
    expect(
      requirements.map(({ kind, done, total, needed, met }) => [kind, done, total, needed, met]),
    ).toEqual([
      ['lessons', 0, 3, 3, false],
      ['exercises', 0, 2, 2, false],
      ['quizzes', 0, 5, 4, false],
    ]);
    expect(requirements.map(({ missing }) => missing.map(({ id }) => id))).toEqual([
      ['intro', 'one', 'two'],
      ['one', 'two'],
      ['intro', 'one'],
    ]);
    expect(requirements[2]?.missing[1]).toEqual({
      id: 'one',
      title: 'Lesson one',
      url: '/learn/one/',
      open: { questions: 3, unanswered: 3 },
    });
  });

  it('is complete with all lessons, all exercises and four of five answers', () => {
    const done = [
      ['intro', item({ read: true })] as [string, ItemState],
      passed('one'),
      passed('two'),
      answered('intro/q0', 'a', 'b'),
      answered('intro/q1', 'b', 'a', 'gone'),
      answered('one/q0', 'a', 'b'),
      answered('one/q1', 'a', 'b'),
      answered('one/q2', 'a'),
    ];
    const all = standing(...done);
    expect(all).toMatchObject({ complete: true, share: 1 });
    expect(all.requirements[2]).toMatchObject({ done: 4, needed: 4, met: true });
    expect(all.requirements[2]?.missing).toMatchObject([
      { id: 'one', open: { questions: 1, unanswered: 0 } },
    ]);
    for (const [id] of done.slice(0, -1)) {
      expect(standing(...done.filter(([other]) => other !== id)).complete, id).toBe(false);
    }
  });

  it('counts the latest answer, and what a reset took away is missing again', () => {
    const record = (rid: string, kind: string, data: object): ProgressRecord =>
      ({
        rid,
        id: 'intro/q0',
        kind,
        at: `2026-01-0${rid}T00:00:00.000Z`,
        course: '',
        data,
      }) as ProgressRecord; // a kind and its data
    const right = record('1', 'answered', { options: ['a', 'b'] });
    const wrong = record('2', 'answered', { options: ['c'] });
    const reset = record('3', 'reset', { rids: ['1'] });
    const rights = (...records: ProgressRecord[]) =>
      standingOf(pathway, course, stateOf(records)).requirements[2]?.done;
    expect(rights(right)).toBe(1);
    expect(rights(right, wrong)).toBe(0);
    expect(rights(right, reset)).toBe(0);
  });

  it('without lessons is never complete', () => {
    const empty = { ...pathway, guides: [] };
    expect(standingOf(empty, course, new Map())).toMatchObject({ complete: false, share: 0 });
  });
});

describe('any progress', () => {
  const ids = [...course.lessons, ...course.quizzes.flatMap(({ questions }) => questions)].map(
    ({ id }) => id,
  );
  const states = fc.dictionary(
    fc.constantFrom(...ids, 'unknown'),
    fc.record({
      read: fc.boolean(),
      solutionSeen: fc.boolean(),
      passed: fc.option(
        fc.record({
          at: fc.constant(''),
          course: fc.constant(''),
          files: fc.constant({}),
          unaided: fc.boolean(),
        }),
        { nil: undefined },
      ),
      answer: fc.option(
        fc.record({ at: fc.constant(''), options: fc.subarray(['a', 'b', 'c', 'gone']) }),
        { nil: undefined },
      ),
    }),
    { noNullPrototype: true },
  );
  const asState = (value: object) => new Map(Object.entries(value)) as Map<string, ItemState>;

  it('is accounted for: what is done and what is missing are all there is', () => {
    fc.assert(
      fc.property(states, fc.nat(100), (value, quizPercent) => {
        const { requirements, complete, share } = standingOf(
          { ...pathway, quizPercent },
          course,
          asState(value),
        );
        for (const { done, total, needed, met, missing } of requirements) {
          const open = missing.reduce((sum, one) => sum + (one.open?.questions ?? 1), 0);
          expect(done + open).toBe(total);
          expect(needed).toBeLessThanOrEqual(total);
          expect(met).toBe(done >= needed);
        }
        expect(complete).toBe(requirements.every(({ met }) => met));
        expect(share === 1).toBe(complete);
      }),
      { numRuns: 2000 },
    );
  });

  it('never falls back by doing more', () => {
    fc.assert(
      fc.property(states, fc.constantFrom(...ids), (value, id) => {
        const before = standingOf(pathway, course, asState(value));
        const all = { ...answered(id, 'a', 'b')[1], ...passed(id)[1] };
        const more = asState(value).set(id, all);
        expect(standingOf(pathway, course, more).share).toBeGreaterThanOrEqual(before.share);
      }),
      { numRuns: 2000 },
    );
  });
});
