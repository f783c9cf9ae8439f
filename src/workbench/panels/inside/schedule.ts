import type { InspectionOf } from '../../../sandbox/protocol/inspect';

type Task = InspectionOf<'tasks'>['tasks'][number];

const DURATION =
  /^P(?:(?<year>[\d.]+)Y)?(?:(?<month>[\d.]+)M)?(?:(?<week>[\d.]+)W)?(?:(?<day>[\d.]+)D)?(?:T(?:(?<hour>[\d.]+)H)?(?:(?<minute>[\d.]+)M)?(?:(?<second>[\d.]+)S)?)?$/;

/** An ISO 8601 duration in words: `PT1H30M` is `1 hour 30 minutes`. What is none stays as it is. */
export function inWords(duration: string): string {
  const parts = Object.entries(DURATION.exec(duration)?.groups ?? {}).flatMap(([unit, count]) =>
    count === undefined ? [] : [`${count} ${unit}${count === '1' ? '' : 's'}`],
  );
  return parts.join(' ') || duration;
}

/** How often a task runs. */
export function everyOf({ cadence }: Task): string {
  if (cadence === 'manual') return 'only when it is triggered';
  return cadence.startsWith('P') ? `every ${inWords(cadence)}` : `at the cron times ${cadence}`;
}

/** A time of day, in the reader's own zone; with the date if it is another day. */
export function timeOf(iso: string, now = new Date()): string {
  const at = new Date(iso);
  if (Number.isNaN(+at)) return iso;
  const time = at.toLocaleTimeString('en-GB');
  return at.toDateString() === now.toDateString()
    ? time
    : `${time} on ${at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long' })}`;
}

/** What a task is doing, as far as the scheduler says it. */
export function stateOf(task: Task, now = new Date()): string {
  const { status, worker, startedAt, startsAt } = task;
  if (status === 'running' || worker === 'running') {
    return startedAt ? `running since ${timeOf(startedAt, now)}` : 'running';
  }
  if (status === undefined) return 'unknown: the scheduler doesn’t say';
  if (!startsAt) return 'waits to be triggered';
  if (+new Date(startsAt) <= +now) return 'due';
  return worker === 'initial-wait' ? 'waits for its first run' : 'waits';
}

/** When a task runs next, as far as the scheduler says it. */
export function nextRunOf({ cadence, startsAt }: Task, now = new Date()): string {
  if (startsAt && +new Date(startsAt) > +now) return `at ${timeOf(startsAt, now)}`;
  if (startsAt) return 'when its worker looks next';
  return cadence === 'manual' ? 'when it is triggered' : 'not known';
}
