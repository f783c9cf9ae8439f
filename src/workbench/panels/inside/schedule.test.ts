import { describe, expect, it } from 'vitest';
import type { InspectionOf } from '../../../sandbox/protocol/inspect';
import { everyOf, inWords, nextRunOf, stateOf, timeOf } from './schedule';

type Task = InspectionOf<'tasks'>['tasks'][number];
const task = (more: Partial<Task> = {}): Task => ({
  plugin: 'todo',
  id: 'tidy',
  scope: 'local',
  cadence: 'PT1H',
  timeout: 'PT5M',
  ...more,
});
const now = new Date('2026-03-01T12:00:00Z');
const soon = '2026-03-01T12:30:00Z';
const at = timeOf(soon, now);

it.each([
  ['PT1H', '1 hour'],
  ['PT1H30M', '1 hour 30 minutes'],
  ['P2DT0.5S', '2 days 0.5 seconds'],
  ['P1M', '1 month'],
  ['PT', 'PT'],
  ['?', '?'],
])('%s is %s', (duration, words) => expect(inWords(duration)).toBe(words));

it.each([
  ['PT10M', 'every 10 minutes'],
  ['0 6 * * *', 'at the cron times 0 6 * * *'],
  ['manual', 'only when it is triggered'],
])('a cadence of %s runs %s', (cadence, words) => expect(everyOf(task({ cadence }))).toBe(words));

describe('the state of a task', () => {
  it.each<[string, Partial<Task>]>([
    [`running since ${at}`, { status: 'running', startedAt: soon }],
    ['running', { status: 'idle', worker: 'running', startsAt: soon }],
    ['unknown: the scheduler doesn’t say', {}],
    ['waits to be triggered', { status: 'idle' }],
    ['due', { status: 'idle', startsAt: '2026-03-01T11:59:59Z' }],
    ['waits', { status: 'idle', startsAt: soon }],
    ['waits for its first run', { status: 'idle', worker: 'initial-wait', startsAt: soon }],
  ])('%s', (words, given) => expect(stateOf(task(given), now)).toBe(words));
});

it.each<[string, Partial<Task>]>([
  [`at ${at}`, { startsAt: soon }],
  ['when its worker looks next', { startsAt: '2026-03-01T11:59:59Z' }],
  ['when it is triggered', { cadence: 'manual' }],
  ['not known', {}],
])('its next run is %s', (words, given) => expect(nextRunOf(task(given), now)).toBe(words));

it('a time on another day has its date', () => {
  expect(timeOf('2026-03-09T12:00:00Z', now)).toMatch(/ on 9 March$/);
  expect(timeOf('soon', now)).toBe('soon');
});
