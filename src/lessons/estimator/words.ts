import type { Estimate, Outcome } from './estimate';
import { weeklyHoursEach } from './estimate';
import type { Numbers } from './numbers';

/** Months after which much of what an estimate rests on has changed. */
const LONG = 24;
const WORKING_DAYS = 5;
/** Of a working week: more than this share for one task is rare. */
const RARE = 0.25;

/** A number with no more digits than an estimate can bear. */
export function about(value: number): string {
  const digits = Math.abs(value) < 10 && !Number.isInteger(value) ? 1 : 0;
  const text = value.toLocaleString('en', { maximumFractionDigits: digits });
  return text === '-0' ? '0' : text.replace('-', '−');
}

export const hours = (value: number): string => `${about(value)} h`;

export const days = (value: number): string => `${about(value)} ${value === 1 ? 'day' : 'days'}`;

/** A time from the first use on. */
export function months(value: number | undefined): string {
  if (value === undefined) return 'never';
  if (value === 0) return 'at once';
  if (value < 1) return 'less than a month';
  if (value >= LONG) return `${about(value / 12)} years`;
  return about(value) === '1' ? '1 month' : `${about(value)} months`;
}

/** What the estimate comes to, in a sentence or two. */
export function verdict({ careful, likely, hopeful }: Estimate): string {
  if (likely.saved === 0) {
    return 'It saves no time. Build it only for another reason, and name that reason in the brief.';
  }
  if (likely.breakEven === undefined) {
    const perhaps =
      hopeful.breakEven === undefined
        ? ''
        : ` Only if all your doubt goes its way does it pay back, after ${months(hopeful.breakEven)}.`;
    return `It never pays back: it saves ${hours(likely.saved)} a month, and its upkeep takes ${hours(likely.upkeep)}.${perhaps}`;
  }
  if (likely.build === 0) {
    return `There is nothing to pay back. It gains ${hours(likely.gain)} a month.`;
  }
  const expected = `It has paid back its building after ${months(likely.breakEven)}`;
  if (careful.breakEven === undefined) {
    return `${expected}. But if all your doubt goes against it, never.`;
  }
  const [soon, late] = [months(hopeful.breakEven), months(careful.breakEven)];
  return soon === late ? `${expected}.` : `${expected}: ${soon} at best, ${late} at worst.`;
}

/** What a colleague would ask on seeing these numbers. */
export function doubts(numbers: Numbers, { likely }: Estimate): string[] {
  const week = WORKING_DAYS * numbers.hours;
  const each = weeklyHoursEach(numbers);
  const asked: string[] = [];
  if (numbers.people > 0 && each > week) {
    asked.push(
      `Each person would save ${hours(each)} a week, and has only ${hours(week)}. Look at the times and the minutes again.`,
    );
  } else if (numbers.people > 0 && each > RARE * week) {
    asked.push(
      `Each person would save ${hours(each)} of a week of ${hours(week)}. For one task that is a lot: watch two people do it, with a clock.`,
    );
  }
  if (numbers.upkeep === 0) {
    asked.push(
      'No upkeep? Backstage has a new release each month, and users have questions. Half a day a month is a modest guess.',
    );
  }
  if (likely.breakEven !== undefined && likely.breakEven > LONG) {
    asked.push(
      'It takes more than two years to pay back. By then the task may be gone. Look for a thinner slice.',
    );
  }
  if (numbers.doubt === 0) {
    asked.push('No doubt at all? Unless you have counted for weeks, allow some.');
  }
  return asked;
}

export interface Working {
  readonly what: string;
  readonly how: string;
}

/** How the likely outcome is worked out, with the reader's own numbers. */
export function workings(numbers: Numbers, { likely }: Estimate): Working[] {
  const { people, times, minutes, weeks, upkeep, build } = numbers;
  const day = `${about(numbers.hours)} h`;
  const who = `${about(people)} ${people === 1 ? 'person' : 'people'}`;
  const often = `${about(times)} ${times === 1 ? 'time' : 'times'}`;
  return [
    {
      what: 'Saved a month',
      how: `${who} × ${often} × ${about(minutes)} min ÷ 60 × ${about(weeks)} weeks ÷ 12 = ${hours(likely.saved)}`,
    },
    { what: 'Upkeep a month', how: `${days(upkeep)} × ${day} = ${hours(likely.upkeep)}` },
    {
      what: 'Gain a month',
      how: `${hours(likely.saved)} − ${hours(likely.upkeep)} = ${hours(likely.gain)}`,
    },
    {
      what: 'Break-even',
      how:
        likely.breakEven === undefined
          ? 'never, as there is no gain'
          : `${days(build)} × ${day} ÷ ${hours(likely.gain)} a month = ${months(likely.breakEven)}`,
    },
  ];
}

export interface OutcomeRow {
  readonly what: string;
  /** Careful, likely, hopeful. */
  readonly cells: readonly [string, string, string];
}

/** The estimate as a table. */
export function outcomeRows({ cost }: Numbers, { careful, likely, hopeful }: Estimate) {
  const row = (what: string, cell: (outcome: Outcome) => string): OutcomeRow => ({
    what,
    cells: [cell(careful), cell(likely), cell(hopeful)],
  });
  const rows = [
    row('Saved a month', ({ saved }) => hours(saved)),
    row('Upkeep a month', ({ upkeep }) => hours(upkeep)),
    row('Break-even after', ({ breakEven }) => months(breakEven)),
    row('Gain after a year', ({ year }) => hours(year)),
  ];
  if (cost !== undefined)
    rows.push(row(`The same, at ${about(cost)} an hour`, ({ year }) => about(year * cost)));
  return rows;
}
