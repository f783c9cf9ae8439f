import type { Part } from '../summary/lesson';

/** The parts of a lesson, within a sentence. */
export const PART_NAMES: Readonly<Record<Part, string>> = {
  read: 'the text',
  exercise: 'the exercise',
  quiz: 'the questions',
};

/** Such as `1 h 35 min`. */
export function minutesText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${minutes} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** Such as `42 %`; never `100 %` before everything is done, nor `0 %` once something is. */
export function percent(share: number): string {
  if (share === 0 || share === 1) return `${share * 100} %`;
  return `${Math.min(99, Math.max(1, Math.round(share * 100)))} %`;
}

/** `1 lesson`, `3 lessons`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const DAY = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' });

/** `Nov 21, 2026`, by the reader's clock. */
export const dayText = (date: Date): string => DAY.format(date);
