import { daysBetween } from './due';

const UNITS = [
  { unit: 'month', days: 30, from: 60 },
  { unit: 'week', days: 7, from: 14 },
  { unit: 'day', days: 1, from: 0 },
] as const;

/** `1 day`, `3 weeks`: roughly how far off a day is. `today` where it is not ahead. */
export function distance(day: Date, now: Date): string {
  const days = daysBetween(now, day);
  const found = UNITS.find(({ from }) => days >= Math.max(from, 1));
  if (!found) return 'today';
  const count = Math.round(days / found.days);
  return `${count} ${found.unit}${count === 1 ? '' : 's'}`;
}

/** Word by word: browsers differ in the commas that they put between. */
const word = (day: Date, what: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en', what).format(day);

/** `Thursday 26 November`, with the year where it is another one. */
export function dateInWords(day: Date, now: Date): string {
  const weekday = word(day, { weekday: 'long' });
  const month = word(day, { month: 'long' });
  const year = day.getFullYear() === now.getFullYear() ? '' : ` ${day.getFullYear()}`;
  return `${weekday} ${day.getDate()} ${month}${year}`;
}

/** When a question comes back, as the rest of a sentence: `today`, `tomorrow`, `in 5 days, on Thursday 26 November`. */
export function whenInWords(day: Date, now: Date): string {
  const days = daysBetween(now, day);
  if (days <= 0) return 'today';
  if (days === 1) return 'tomorrow';
  return `in ${distance(day, now)}, on ${dateInWords(day, now)}`;
}
