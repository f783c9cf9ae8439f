import type { AppError } from '../types';

/** Passes on each error once, whichever way it comes: what a boundary caught may be shown to the window as well. */
export class ErrorReporter {
  readonly #report: (error: AppError) => void;
  readonly #told = new WeakSet<object>();
  #isStopped = false;

  constructor(report: (error: AppError) => void) {
    this.#report = report;
  }

  /** An error that a boundary caught. */
  caught(error: unknown, componentStack?: string | null): void {
    this.#tell({ phase: 'render', error, ...(componentStack ? { componentStack } : {}) });
  }

  /** An error that nobody caught, or the reason of a rejection that nobody handled. */
  uncaught(phase: 'event' | 'rejection', error: unknown): void {
    this.#tell({ phase, error });
  }

  /** Says no more. */
  stop(): void {
    this.#isStopped = true;
  }

  #tell(error: AppError): void {
    const value = error.error;
    if (this.#isStopped) return;
    if (typeof value === 'object' && value !== null) {
      if (this.#told.has(value)) return;
      this.#told.add(value);
    }
    this.#report(error);
  }
}
