import type { Result, Results } from './runPlan';

/**
 * `holds`: everything passes, and the pathway's requirements are met by it. `incomplete`: nothing fails, but something is
 * missing or unknown here. `fails`: something in it does not hold. `unfinished`: not all of it could be looked at.
 */
export type Level = 'holds' | 'incomplete' | 'fails' | 'unfinished';

/** What was found about a certificate. */
export interface Findings {
  readonly results: Results;
  /** What the pathway asks for and the evidence does not show; `undefined` if there is no such pathway here. */
  readonly missing: readonly string[] | undefined;
  /** Whether it is signed, and something is wrong with that. */
  readonly badSignature: boolean;
  /** Whether it says something that can't be true. */
  readonly contradicted: boolean;
}

/** Whether a result speaks against the solution itself. */
export const speaksAgainst = (result: Result): boolean =>
  result.state === 'failed' ||
  result.state === 'refused' ||
  (result.state === 'undecided' && result.problem.kind !== 'packs');

/** Whether it is not known what would come of a solution. */
export const isOpen = (result: Result): boolean =>
  result.state === 'waiting' ||
  result.state === 'running' ||
  result.state === 'skipped' ||
  (result.state === 'undecided' && result.problem.kind === 'packs');

export function levelOf({ results, missing, badSignature, contradicted }: Findings): Level {
  const all = Object.values(results);
  if (badSignature || contradicted || all.some(speaksAgainst)) return 'fails';
  if (all.some(isOpen)) return 'unfinished';
  if (all.some(({ state }) => state === 'unknown')) return 'incomplete';
  return missing && missing.length === 0 ? 'holds' : 'incomplete';
}

/** The verdict as a headline. */
export function headlineOf(findings: Findings): string {
  const all = Object.values(findings.results);
  const passed = all.filter(({ state }) => state === 'passed').length;
  const against = all.filter(speaksAgainst).length;
  const open = all.filter(isOpen).length;
  switch (levelOf(findings)) {
    case 'holds':
      return `It holds: ${all.length === 1 ? 'the solution passes' : `all ${all.length} solutions pass`}, here and now.`;
    case 'fails':
      return against > 0
        ? `It does not hold: ${against} of ${count(all.length, 'solution')} ${against === 1 ? 'does' : 'do'} not pass here.`
        : `It does not hold: ${findings.badSignature ? 'its signature is not right' : 'it contradicts this course'}.`;
    case 'unfinished':
      return `Not finished: ${open} of ${count(all.length, 'solution')} ${open === 1 ? 'was' : 'were'} not decided.`;
    case 'incomplete':
      return passed === all.length && all.length > 0
        ? `What it holds passes, but ${findings.missing ? 'the pathway asks for more' : 'this site does not know its pathway'}.`
        : 'It does not hold enough to say that the pathway is complete.';
  }
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
