import type { File, Test } from '@vitest/runner';
import { TestRunner } from 'vitest';
import type { VitestRunnerConfig } from '@vitest/runner';
import type { CheckEvent, RunOutcome } from './events';
import { failureOf, toError } from './failure';
import { allTests, firstSuiteError } from './tasks';
import { turn } from './turn';

const TIMED_OUT = /^(?:Test|Hook) timed out in (\d+)ms/;

export interface RunnerOptions {
  config: VitestRunnerConfig;
  importChecks: () => unknown;
  onEvent: (event: CheckEvent) => void;
  /** Called as soon as the outcome is known, even if hooks are still running. */
  onOutcome: (outcome: RunOutcome) => void;
}

/** Vitest's own runner; it imports one file, the checks, and reports what happens as it happens. */
export class ChecksRunner extends TestRunner {
  private passed = 0;
  private failed = 0;
  private stopped = false;
  private importError: { thrown: unknown } | undefined;

  constructor(private readonly options: RunnerOptions) {
    super(options.config as never);
    // Vitest's traces (OpenTelemetry) want a tracer; this one only calls through.
    this.__setTraces({
      $: (_name: string, options: unknown, callback?: (span: object) => unknown) =>
        (typeof options === 'function' ? options : callback)?.(SPAN),
    } as never);
  }

  override async importFile(): Promise<unknown> {
    try {
      return await this.options.importChecks();
    } catch (thrown) {
      this.importError = { thrown };
      throw thrown;
    }
  }

  onCollected([file]: File[]): void {
    const problem = file && this.problemOf(file);
    if (problem) {
      this.stop({ kind: 'error', error: problem.error });
    } else if (file) {
      this.options.onEvent({ type: 'collected', names: allTests(file).map(test => test.name) });
    }
  }

  private problemOf(file: File): { error: unknown } | undefined {
    if (this.importError) return { error: this.importError.thrown };
    const errors = file.result?.errors;
    if (errors?.length) return { error: toError(errors[0], 'The checks could not be collected.') };
    const names = allTests(file).map(test => test.name);
    if (names.length === 0) {
      return { error: new Error('The checks file has no tests: it never calls `it` or `test`.') };
    }
    const double = names.find((name, index) => names.indexOf(name) !== index);
    if (double === undefined) return undefined;
    return {
      error: new Error(`Two checks have the same name, “${double}”. Names must be unique.`),
    };
  }

  override async onBeforeRunTask(test: Test): Promise<void> {
    await turn();
    await super.onBeforeRunTask(test);
    if (!this.stopped && (test.mode === 'run' || test.mode === 'queued')) {
      this.options.onEvent({ type: 'start', name: test.name });
    }
  }

  /** Called before the hooks after a test, which may hang as well: so a timeout ends the run here. */
  onTaskFinished(test: Test): void {
    this.endIfTimedOut(test);
  }

  override onAfterRunTask(test: Test): void {
    super.onAfterRunTask(test);
    if (this.stopped || this.endIfTimedOut(test)) return;
    const { state, duration = 0, errors = [] } = test.result ?? {};
    const base = { type: 'result', name: test.name, ms: duration } as const;
    if (state === 'pass') {
      this.passed += 1;
      this.options.onEvent({ ...base, status: 'passed' });
    } else if (state === 'fail') {
      this.failed += 1;
      this.options.onEvent({ ...base, status: 'failed', error: failureOf(test, errors) });
    }
  }

  private endIfTimedOut(test: Test): boolean {
    if (test.fails) return false;
    for (const { message } of test.result?.errors ?? []) {
      const ms = TIMED_OUT.exec(message)?.[1];
      if (ms === undefined) continue;
      this.stop({ kind: 'timeout', name: test.name, ms: Number(ms) });
      return true;
    }
    return false;
  }

  /** Says what became of the run, once Vitest has ended it. */
  conclude(file: File | undefined): RunOutcome {
    const error = file && firstSuiteError(file);
    if (error) return { kind: 'error', error: toError(error, 'A hook of the checks failed.') };
    return { kind: 'decided', passed: this.passed, failed: this.failed };
  }

  /** No test starts after this. */
  stop(outcome: RunOutcome): void {
    if (this.stopped) return;
    this.options.onOutcome(outcome);
    this.stopped = true;
    super.cancel('test-failure');
  }
}

const SPAN = { setAttribute: () => SPAN, setAttributes: () => SPAN };
