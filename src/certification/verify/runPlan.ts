import type { CheckRun } from '../../sandbox/client/checkRun';
import type { Problem } from '../../sandbox/protocol/common';
import type { CourseExercise } from '../core/course';
import type { Planned } from './plan';
import { programOf, type Texts } from './program';

/** How long solutions may take, in milliseconds. */
export interface TimeLimits {
  /** One of them, loading the sandbox included. */
  readonly each: number;
  /** All of them together. */
  readonly all: number;
}
export const timeLimits: TimeLimits = { each: 60_000, all: 600_000 };

/** What came of one solution. */
export type Result =
  | { readonly state: 'waiting' }
  | { readonly state: 'running'; readonly run?: CheckRun }
  | { readonly state: 'passed' | 'failed'; readonly run: CheckRun }
  /** Its checks could not be decided. */
  | { readonly state: 'undecided'; readonly problem: Problem; readonly run?: CheckRun }
  | { readonly state: 'refused'; readonly reasons: readonly string[] }
  /** The course here has no such exercise, so there are no checks for it. */
  | { readonly state: 'unknown' }
  /** It was not run any more: the reader had enough, or the time was over. */
  | { readonly state: 'skipped'; readonly why: 'cancelled' | 'time' };

/** Results by exercise id. */
export type Results = Readonly<Record<string, Result>>;

export interface RunPlanOptions {
  /** Gives the text at a url of course.json. */
  load(url: string): Promise<string>;
  /**
   * Runs an exercise's checks over a program.
   *
   * @throws (rejects) with the signal's reason when that aborts
   */
  run(
    exercise: CourseExercise,
    files: Texts,
    options: { signal: AbortSignal; patienceMs: number; onProgress(run: CheckRun): void },
  ): Promise<CheckRun>;
  /** Whether a run's checks were all decided for the better. */
  hasPassed(run: CheckRun): boolean;
  signal: AbortSignal;
  limits?: TimeLimits;
  onResults(results: Results): void;
}

/** What can be said before anything has run. */
export const firstResults = (plan: readonly Planned[]): Results =>
  Object.fromEntries(
    plan.map((planned): [string, Result] => {
      if (planned.kind === 'refused') {
        return [planned.evidence.id, { state: 'refused', reasons: planned.reasons }];
      }
      return [planned.evidence.id, { state: planned.kind === 'run' ? 'waiting' : 'unknown' }];
    }),
  );

/**
 * Runs the solutions of a plan one after another. What one of them does, ends or never ends is its own result, and the next
 * one runs. One that fails is run once more before that is said of it.
 *
 * @returns the results, once each solution has one; those that a cancellation left out are `skipped`
 */
export async function runPlan(plan: readonly Planned[], options: RunPlanOptions): Promise<Results> {
  const { signal, limits = timeLimits, onResults } = options;
  const end = Date.now() + limits.all;
  let results = firstResults(plan);
  const set = (id: string, result: Result) => {
    results = { ...results, [id]: result };
    onResults(results);
  };
  for (const planned of plan) {
    if (planned.kind !== 'run') continue;
    const { evidence, exercise } = planned;
    const left = end - Date.now();
    if (signal.aborted || left <= 0) {
      set(evidence.id, { state: 'skipped', why: signal.aborted ? 'cancelled' : 'time' });
      continue;
    }
    set(evidence.id, { state: 'running' });
    const result = await runOne(exercise, evidence.files, {
      ...options,
      patienceMs: Math.min(limits.each, left),
      onProgress: run => set(evidence.id, { state: 'running', run }),
    });
    set(evidence.id, result);
  }
  return results;
}

async function runOne(
  exercise: CourseExercise,
  own: Texts,
  {
    load,
    run,
    hasPassed,
    ...options
  }: RunPlanOptions & { patienceMs: number; onProgress(run: CheckRun): void },
): Promise<Result> {
  const { signal, patienceMs, onProgress } = options;
  const end = Date.now() + patienceMs;
  const failsIn = ({ problem, checks }: CheckRun) =>
    !problem && Object.values(checks).some(({ status }) => status === 'failed');
  try {
    const files = await programOf(exercise, own, load);
    const attempt = () =>
      run(exercise, files, { signal, patienceMs: end - Date.now(), onProgress });
    let ended = await attempt();
    // Checks wait for what a page shows. On a busy machine that may come too late, and a right solution deserves better.
    if (failsIn(ended) && Date.now() < end) ended = await attempt();
    if (hasPassed(ended)) return { state: 'passed', run: ended };
    if (ended.problem) return { state: 'undecided', problem: ended.problem, run: ended };
    if (failsIn(ended)) return { state: 'failed', run: ended };
    return { state: 'undecided', problem: NOT_ALL, run: ended };
  } catch (error) {
    if (signal.aborted) return { state: 'skipped', why: 'cancelled' };
    const message = error instanceof Error ? error.message : String(error);
    return {
      state: 'undecided',
      problem: { kind: 'packs', title: 'This exercise could not be loaded', message },
    };
  }
}

const NOT_ALL: Problem = {
  kind: 'runtime',
  title: 'Not all checks were run',
  message: 'Some checks were never reached, although nothing failed.',
};
