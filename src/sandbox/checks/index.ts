import { startTests } from '@vitest/runner';
import { setSafeTimers } from '@vitest/utils/timers';
import type { CheckEvent, RunOutcome } from './events';
import { resetDoubles } from './doubles';
import { noteAuthoredMessages } from './failure';
import { provideGlobals } from './globals';
import { rememberMatchers } from './matchers';
import { ChecksRunner } from './runner';
import { turn } from './turn';
import { refuseUnavailable } from './unavailable';
import { enterWorkerState } from './workerState';

export type { CheckError, CheckEvent, RunOutcome } from './events';

/** How long hooks may go on after a run has been decided early. */
const GRACE_MS = 1_000;
const later = globalThis.setTimeout.bind(globalThis);

// Vitest keeps the native timers for itself, so that fake ones don't stop its own timeouts.
setSafeTimers();
refuseUnavailable();
noteAuthoredMessages();
provideGlobals();

export interface RunChecksOptions {
  /** Loads the checks file; what it throws is the run's error. */
  importChecks: () => unknown;
  onEvent: (event: CheckEvent) => void;
  /** Cancels the run: no further test starts, and nothing more is reported. */
  signal?: AbortSignal;
  /** In milliseconds, for tests that don't say. */
  testTimeout?: number;
}

/**
 * Runs a checks file with Vitest's own runner and reports each test as it happens. Each run starts afresh: real timers,
 * no stubs, no matchers of an earlier one. Runs must not overlap.
 *
 * @returns what became of the run; never rejects
 */
export async function runChecks({
  importChecks,
  onEvent,
  signal,
  testTimeout = 5_000,
}: RunChecksOptions): Promise<RunOutcome> {
  await turn();
  if (signal?.aborted) return { kind: 'cancelled' };
  const { config, leave } = enterWorkerState(testTimeout);
  resetDoubles();
  const forgetMatchers = rememberMatchers();

  let decide!: (outcome: RunOutcome) => void;
  const early = new Promise<RunOutcome>(resolve => (decide = resolve));
  let over = false;
  const runner = new ChecksRunner({
    config,
    importChecks,
    onEvent: event => void (over || onEvent(event)),
    onOutcome: outcome => {
      over = true;
      decide(outcome);
    },
  });
  const cancel = () => {
    runner.stop({ kind: 'cancelled' });
    runner.cancel('keyboard-input'); // aborts the test's own signal
  };
  signal?.addEventListener('abort', cancel);

  const finished = startTests(
    [{ filepath: 'checks', testLocations: undefined }] as never,
    runner as never,
  )
    .then(([file]) => runner.conclude(file))
    .catch((error: unknown): RunOutcome => ({ kind: 'error', error }));
  try {
    const outcome = await Promise.race([early, finished]);
    if (over) await Promise.race([finished, new Promise(resolve => later(resolve, GRACE_MS))]);
    return outcome;
  } finally {
    over = true;
    signal?.removeEventListener('abort', cancel);
    await leave();
    forgetMatchers();
    resetDoubles();
  }
}
