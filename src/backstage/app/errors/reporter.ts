import type { AppError } from '../types';

/**
 * Passes on each error once, whichever way it comes.
 *
 * React's development build shows an error at render to the window as well, once for each try, before a boundary gets
 * it; and it throws each try anew, so these are different objects (react-dom 18, invokeGuardedCallbackDev). So what the
 * window says waits until the task is over, and is left out if a boundary has meanwhile told of the same error: the
 * same object, or the same message from the same place.
 */
export class ErrorReporter {
  readonly #report: (error: AppError) => void;
  readonly #told = new WeakSet<object>();
  /** What boundaries told of in this task. */
  #recent = new Set<string>();
  #waiting: unknown[] = [];
  #flush: ReturnType<typeof setTimeout> | undefined;

  constructor(report: (error: AppError) => void) {
    this.#report = report;
  }

  /** An error that a boundary caught. */
  caught(error: unknown, componentStack?: string | null): void {
    if (!this.#isNew(error)) return;
    this.#recent.add(signature(error));
    this.#flushLater();
    this.#report({ phase: 'render', error, ...(componentStack ? { componentStack } : {}) });
  }

  /** An error that nobody caught. */
  uncaught(error: unknown): void {
    this.#waiting.push(error);
    this.#flushLater();
  }

  rejected(reason: unknown): void {
    if (this.#isNew(reason)) this.#report({ phase: 'rejection', error: reason });
  }

  /** Says no more. */
  stop(): void {
    clearTimeout(this.#flush);
    this.#flush = undefined;
    this.#waiting = [];
  }

  #isNew(error: unknown): boolean {
    if (typeof error !== 'object' || error === null) return true;
    if (this.#told.has(error)) return false;
    this.#told.add(error);
    return true;
  }

  #flushLater(): void {
    this.#flush ??= setTimeout(() => {
      this.#flush = undefined;
      const [waiting, recent] = [this.#waiting, this.#recent];
      [this.#waiting, this.#recent] = [[], new Set()];
      for (const error of waiting) {
        if (recent.has(signature(error)) || !this.#isNew(error)) continue;
        recent.add(signature(error));
        this.#report({ phase: 'event', error });
      }
    });
  }
}

/** Two tries of one render give the same: name, message and the line that threw. */
function signature(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = error.stack?.split('\n').find(line => /:\d+:\d+\)?$/.test(line));
  return `${error.name}: ${error.message} ${place ?? ''}`;
}
