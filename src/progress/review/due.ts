import type { ReviewCard, Schedule } from './schedule';

const DAY = 24 * 60 * 60 * 1000;

/** The reader's own midnight before `time`. */
const midnight = (time: Date) =>
  new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();

/** How many midnights of the reader lie between two times; negative where `to` is earlier. */
export const daysBetween = (from: Date, to: Date): number =>
  Math.round((midnight(to) - midnight(from)) / DAY); // a day of 23 or 25 hours is one, too

const soonestFirst = (a: ReviewCard, b: ReviewCard) =>
  a.due.getTime() - b.due.getTime() || (a.id < b.id ? -1 : 1);

/** What is due on the reader's day `now`, at whatever hour; what has waited longest comes first. */
export function dueCards(schedule: Schedule, now: Date): ReviewCard[] {
  return [...schedule.values()].filter(card => daysBetween(now, card.due) <= 0).sort(soonestFirst);
}

export interface DueDay {
  readonly day: Date;
  /** How many questions come back on it. */
  readonly count: number;
}

/** The days after today on which something comes back, soonest first. */
export function comingUp(schedule: Schedule, now: Date): DueDay[] {
  const days: DueDay[] = [];
  for (const { due } of [...schedule.values()].sort(soonestFirst)) {
    if (daysBetween(now, due) <= 0) continue;
    const last = days.at(-1);
    if (last && daysBetween(last.day, due) === 0) {
      days[days.length - 1] = { ...last, count: last.count + 1 };
    } else {
      days.push({ day: due, count: 1 });
    }
  }
  return days;
}

/** The next day after today on which something is due. */
export const nextDue = (schedule: Schedule, now: Date): DueDay | undefined =>
  comingUp(schedule, now)[0];
