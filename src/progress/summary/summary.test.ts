import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stateOf } from '../core/state';
import type { ProgressRecord } from '../core/record';
import type { Outline, OutlineLesson } from '../outline/types';
import { activityOf } from './activity';
import { lessonStanding } from './lesson';
import { nextStep } from './nextStep';
import { passedFact } from './passed';
import { lessonsOf, totalOf } from './total';

const lesson = (id: string, more: Partial<OutlineLesson> = {}): OutlineLesson => ({
  id,
  title: `On ${id}`,
  url: `/learn/${id}/`,
  minutes: 30,
  exercise: true,
  questions: [`${id}/q1`, `${id}/q2`],
  ...more,
});
const outline: Outline = {
  digest: 'v2',
  guides: [
    {
      id: 'g0',
      title: 'Zero',
      description: '',
      lessons: [lesson('a', { exercise: false, minutes: 8 })],
    },
    {
      id: 'g1',
      title: 'One',
      description: '',
      lessons: [lesson('b'), lesson('c', { questions: [] })],
    },
  ],
};
const [a, b, c] = lessonsOf(outline) as [OutlineLesson, OutlineLesson, OutlineLesson];

let clock = 0;
beforeEach(() => {
  clock = Date.parse('2026-03-04T10:00:00.000Z');
});
const record = (
  kind: ProgressRecord['kind'],
  id: string,
  data: object = kind === 'answered' ? { options: ['x'] } : kind === 'passed' ? { files: {} } : {},
  course = 'v2',
): ProgressRecord => {
  clock += 1000;
  const at = new Date(clock).toISOString();
  return { rid: `r${clock}`, kind, id, at, course, data } as ProgressRecord;
};
const next = (...records: ProgressRecord[]) => nextStep(outline, stateOf(records), records);

describe('how far a lesson is', () => {
  it('has the parts that the lesson has, and shares its minutes among them', () => {
    expect(lessonStanding(b, stateOf([]))).toMatchObject({
      parts: ['read', 'exercise', 'quiz'],
      missing: ['read', 'exercise', 'quiz'],
      minutesLeft: 30,
      begun: false,
    });
    const some = stateOf([record('read', 'b'), record('answered', 'b/q1')]);
    expect(lessonStanding(b, some)).toMatchObject({
      missing: ['exercise', 'quiz'],
      answered: 1,
      minutesLeft: 20,
      begun: true,
    });
  });

  it('is begun by an answer alone, and done when nothing is missing', () => {
    expect(lessonStanding(a, stateOf([record('answered', 'a/q2')])).begun).toBe(true);
    const all = [record('read', 'a'), record('answered', 'a/q1'), record('answered', 'a/q2')];
    expect(lessonStanding(a, stateOf(all))).toMatchObject({ missing: [], minutesLeft: 0 });
  });
});

it('a total counts what is done of what there is', () => {
  const records = [record('read', 'a'), record('passed', 'b'), record('answered', 'b/q1')];
  expect(totalOf([a, b, c], stateOf(records))).toMatchObject({
    read: { done: 1, of: 3 },
    passed: { done: 1, of: 2 },
    answered: { done: 1, of: 4 },
    share: 2 / 7,
    begun: true,
  });
  expect(totalOf([], stateOf([]))).toMatchObject({ share: 0, minutesLeft: 0, begun: false });
});

describe('the next step', () => {
  it('is the first lesson for who has not begun', () => {
    expect(next()).toMatchObject({ lesson: a, missing: ['read', 'quiz'] });
  });

  it('is the lesson that was worked on last, while something of it is missing', () => {
    expect(next(record('read', 'b'))).toMatchObject({ lesson: b, missing: ['exercise', 'quiz'] });
    expect(next(record('answered', 'b/q2'))).toMatchObject({ lesson: b });
  });

  it('is the next unfinished one after it, and then what was left out before it', () => {
    expect(next(record('read', 'c'), record('passed', 'c'))).toMatchObject({ lesson: a });
    const b2 = ['b/q1', 'b/q2'].map(id => record('answered', id));
    expect(next(record('read', 'b'), record('passed', 'b'), ...b2)).toMatchObject({ lesson: c });
  });

  it('forgets what was reset, and is nothing when all is done', () => {
    const read = record('read', 'c');
    expect(
      next(record('read', 'b'), read, record('reset', '*', { rids: [read.rid] })),
    ).toMatchObject({
      lesson: b,
    });
    const all = lessonsOf(outline).flatMap(({ id, questions }) => [
      record('read', id),
      record('passed', id),
      ...questions.map(question => record('answered', question)),
    ]);
    expect(next(...all)).toBeUndefined();
  });

  it('leaves alone records of lessons that the course no longer has', () => {
    expect(next(record('read', 'b'), record('read', 'gone'))).toMatchObject({ lesson: b });
  });
});

describe('activity', () => {
  afterEach(() => void vi.unstubAllEnvs());

  it('counts by weeks that begin on Monday where the reader is, over a change of clocks', () => {
    vi.stubEnv('TZ', 'Europe/Berlin'); // summer time begins on Sunday, 29 March 2026
    const at = (time: string, kind: ProgressRecord['kind'] = 'read') => ({
      ...record(kind, 'a'),
      rid: time,
      at: time,
    });
    const now = Date.parse('2026-04-01T12:00:00.000Z');
    const weeks = activityOf(
      [
        at('2026-03-15T23:00:00.000Z'), // Monday the 16th, 0:00
        at('2026-03-22T22:59:59.999Z', 'passed'), // still Sunday the 22nd
        at('2026-03-29T21:59:59.999Z'), // still Sunday the 29th
        at('2026-03-29T22:00:00.000Z', 'answered'), // Monday the 30th, 0:00
        at('2026-03-30T08:00:00.000Z', 'reviewed'),
        at('2026-03-15T22:59:59.999Z'), // too early
        at('2026-04-06T08:00:00.000Z'), // a clock that is ahead
      ],
      now,
      3,
    );
    expect(weeks.map(({ start }) => start.toISOString())).toEqual([
      '2026-03-15T23:00:00.000Z',
      '2026-03-22T23:00:00.000Z',
      '2026-03-29T22:00:00.000Z',
    ]);
    expect(weeks).toMatchObject([
      { read: 1, passed: 1, answered: 0, reviewed: 0 },
      { read: 1, passed: 0, answered: 0, reviewed: 0 },
      { read: 0, passed: 0, answered: 1, reviewed: 1 },
    ]);
  });

  it('does not count what was reset', () => {
    const read = record('read', 'a');
    const now = clock;
    expect(activityOf([read], now, 1)).toMatchObject([{ read: 1 }]);
    expect(activityOf([read, record('reset', 'a', { rids: [read.rid] })], now, 1)).toMatchObject([
      { read: 0 },
    ]);
  });
});

it('a pass says whether the solution had been seen, and on which version of the course', () => {
  const facts = (...records: ProgressRecord[]) => passedFact('b', stateOf(records), 'v2');
  expect(facts(record('read', 'b'))).toBeUndefined();
  expect(facts(record('passed', 'b'), record('solution-seen', 'b'))).toMatchObject({
    unaided: true,
    version: 'same',
  });
  expect(
    facts(record('solution-seen', 'b'), record('passed', 'b', { files: {} }, 'v1')),
  ).toMatchObject({
    unaided: false,
    version: 'another',
    course: 'v1',
  });
  expect(facts(record('passed', 'b', { files: {} }, ''))).toMatchObject({ version: 'unknown' });
});
