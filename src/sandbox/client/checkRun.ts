import type { Problem } from '../protocol/common';
import type { CheckFailure, FromHost } from '../protocol/page';

export type CheckStatus = 'todo' | 'running' | 'passed' | 'failed';

export interface CheckResult {
  readonly status: CheckStatus;
  readonly ms?: number | undefined;
  readonly failure?: CheckFailure | undefined;
}

/** A run of checks as it is heard of: each check by name, and why the run could not decide them, if it couldn't. */
export interface CheckRun {
  readonly checks: Readonly<Record<string, CheckResult>>;
  readonly problem?: Problem | undefined;
  readonly ended: boolean;
}

export const newCheckRun = (names: readonly string[]): CheckRun => ({
  checks: Object.fromEntries(names.map(name => [name, { status: 'todo' }])),
  ended: false,
});

/** A status only ever rises: whoever floods the page with results changes each check three times at most. */
const RANK: Record<CheckStatus, number> = { todo: 0, running: 1, passed: 2, failed: 3 };
/** What a check may say, in characters. */
const MOST_SAID = 4_000;

const clip = (text: string) => (text.length > MOST_SAID ? `${text.slice(0, MOST_SAID)}…` : text);

const clipped = ({ frames, ...failure }: CheckFailure): CheckFailure => ({
  name: clip(failure.name),
  message: clip(failure.message),
  ...(failure.detail === undefined ? {} : { detail: clip(failure.detail) }),
  ...(failure.diff === undefined ? {} : { diff: clip(failure.diff) }),
  ...(frames ? { frames: frames.slice(0, 20) } : {}),
});

const clippedProblem = (problem: Problem): Problem => ({
  ...problem,
  title: clip(problem.title),
  message: clip(problem.message),
  ...(problem.codeFrame === undefined ? {} : { codeFrame: clip(problem.codeFrame) }),
});

/**
 * What a message of the host makes of a run. Learner code shares a realm with its checks and can say anything in their name;
 * so a name that nobody expects counts for nothing, a failure stays one, and what was never heard of has not passed.
 *
 * @returns the same object when nothing has changed
 */
export function hearOfRun(run: CheckRun, message: FromHost, number: number): CheckRun {
  if (run.ended || !('run' in message) || message.run !== number) return run;
  if (message.type === 'stagecraft/run-end') {
    const { problem } = message;
    return { ...run, ended: true, ...(problem ? { problem: clippedProblem(problem) } : {}) };
  }
  if (message.type !== 'stagecraft/check' || !Object.hasOwn(run.checks, message.name)) return run;
  const { name, status, ms, failure } = message;
  if (RANK[status] <= RANK[run.checks[name]!.status]) return run;
  const result = { status, ms, ...(failure ? { failure: clipped(failure) } : {}) };
  return { ...run, checks: { ...run.checks, [name]: result } };
}

/** Whether everything was decided, and all for the better. */
export const hasPassed = ({ checks, problem, ended }: CheckRun): boolean =>
  ended &&
  !problem &&
  Object.keys(checks).length > 0 &&
  Object.values(checks).every(({ status }) => status === 'passed');
