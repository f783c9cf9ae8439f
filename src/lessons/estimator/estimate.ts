import type { Numbers } from './numbers';

/** One way that it may turn out. Hours, and months. */
export interface Outcome {
  /** Hours a month that the plugin saves. */
  readonly saved: number;
  /** Hours a month that go into its upkeep. */
  readonly upkeep: number;
  /** Saved, less upkeep. */
  readonly gain: number;
  /** Hours to build it. */
  readonly build: number;
  /** Months from its first use until it has saved what it took to build; undefined if it never does. */
  readonly breakEven: number | undefined;
  /** Hours that it has saved after twelve months of use, less all that went into it. */
  readonly year: number;
}

/** The numbers as they stand, and with the doubt all against the plugin, and all for it. */
export interface Estimate {
  readonly careful: Outcome;
  readonly likely: Outcome;
  readonly hopeful: Outcome;
}

const MONTHS = 12;
const MINUTES = 60;

/**
 * What a plugin would save. Its saving counts from the first use on, and at its full height: that is a simplification,
 * and a kind one.
 */
export function estimate(numbers: Numbers): Estimate {
  const doubt = numbers.doubt / 100;
  return {
    careful: outcome(numbers, 1 - doubt, 1 + doubt),
    likely: outcome(numbers, 1, 1),
    hopeful: outcome(numbers, 1 + doubt, 1 - doubt),
  };
}

function outcome(numbers: Numbers, savedFactor: number, costFactor: number): Outcome {
  const { people, times, minutes, weeks, hours } = numbers;
  const saved = savedFactor * ((people * times * minutes) / MINUTES) * (weeks / MONTHS);
  const upkeep = costFactor * numbers.upkeep * hours;
  const build = costFactor * numbers.build * hours;
  const gain = saved - upkeep;
  return {
    saved,
    upkeep,
    gain,
    build,
    breakEven: gain > 0 ? build / gain : undefined,
    year: gain * MONTHS - build,
  };
}

/** Hours a week that one person would save. */
export const weeklyHoursEach = ({ times, minutes }: Numbers): number => (times * minutes) / MINUTES;
