import type { Problem } from '../../../sandbox/protocol/common';
import type { Result } from '../../verify/runPlan';

/** The sign beside a result; whatever keeps a solution from passing looks like a failure. */
export function signOf({ state }: Result): 'todo' | 'running' | 'passed' | 'failed' {
  switch (state) {
    case 'waiting':
    case 'skipped':
      return 'todo';
    case 'running':
    case 'passed':
      return state;
    default:
      return 'failed';
  }
}

/** Problems of code that ran, and had to be ended. */
const STOPPED: readonly Problem['kind'][] = ['stopped', 'timeout', 'loop'];

/** A result in a few words. */
export function wordOf(result: Result): string {
  switch (result.state) {
    case 'waiting':
      return 'Not run yet';
    case 'running':
      return result.run ? 'Running…' : 'Loading…';
    case 'passed':
      return `${numberOf(result.run.checks, 'passed')} checks pass`;
    case 'failed':
      return `${numberOf(result.run.checks, 'failed')} checks fail`;
    case 'undecided':
      return STOPPED.includes(result.problem.kind) ? 'Stopped' : 'Could not be run';
    case 'refused':
      return 'Refused';
    case 'unknown':
      return 'Not in this course';
    case 'skipped':
      return result.why === 'time' ? 'Not run: time is over' : 'Not run: cancelled';
  }
}

function numberOf(checks: Readonly<Record<string, { readonly status: string }>>, status: string) {
  const all = Object.values(checks);
  return `${all.filter(check => check.status === status).length} of ${all.length}`;
}
