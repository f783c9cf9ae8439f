/** Why a check failed. All texts are plain: no ANSI colours. */
export interface CheckError {
  name: string;
  /** The message that the checks' author gave to `expect`, or else what the assertion says. */
  message: string;
  /** What the assertion says, where the author gave a message. */
  detail?: string;
  stack?: string;
  expected?: string;
  actual?: string;
  diff?: string;
}

/** What happens during a run, as it happens. A name is a test's own title, without those of `describe`. */
export type CheckEvent =
  | { type: 'collected'; names: string[] }
  | { type: 'start'; name: string }
  | { type: 'result'; name: string; status: 'passed' | 'failed'; ms: number; error?: CheckError };

export type RunOutcome =
  /** Every test that was to run has a result. */
  | { kind: 'decided'; passed: number; failed: number }
  /** A test, or a hook around it, did not end within `ms`. Nothing ran after it. */
  | { kind: 'timeout'; name: string; ms: number }
  /** The tests could not be decided: the import failed, a hook failed, there are none, or two have the same name. */
  | { kind: 'error'; error: unknown }
  | { kind: 'cancelled' };
