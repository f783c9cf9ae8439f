import { requireCallback } from './requireCallback';
import { forget, remember } from './tracking';

// Taken at load, before fake timers of a test can replace them: Node's timers module keeps its own as well.
const host = {
  setTimeout: globalThis.setTimeout.bind(globalThis) as (run: () => void, ms?: number) => unknown,
  clearTimeout: globalThis.clearTimeout.bind(globalThis) as (handle: unknown) => void,
  setInterval: globalThis.setInterval.bind(globalThis) as (run: () => void, ms?: number) => unknown,
  clearInterval: globalThis.clearInterval.bind(globalThis) as (handle: unknown) => void,
};

const longest = 2 ** 31 - 1;
const byId = new Map<number, Timeout>();
let lastId = 0;

/** Node: below 1, above 2^31-1 and NaN become 1 ms. */
const normalise = (ms: unknown): number => {
  const value = Number(ms);
  return value >= 1 && value <= longest ? Math.trunc(value) : 1;
};

/** What setTimeout and setInterval give: Node's Timeout object, so that `.unref()` and friends exist (knex, backend-defaults). */
export class Timeout {
  // oxlint-disable-next-line no-useless-assignment -- oxlint 1.89 misses that the next object reads it
  private readonly id = ++lastId;
  private handle: unknown;
  private referenced = true;
  private readonly delay: number;

  constructor(
    private readonly callback: () => void,
    ms: unknown,
    private readonly repeat: boolean,
  ) {
    this.delay = normalise(ms);
    this.start();
  }

  private start(): void {
    byId.set(this.id, this);
    remember(this);
    this.handle = this.repeat
      ? host.setInterval(this.callback, this.delay)
      : host.setTimeout(() => this.fire(), this.delay);
  }

  private fire(): void {
    this.handle = undefined;
    try {
      this.callback();
    } finally {
      if (this.handle === undefined) this.settle(); // refresh() inside the callback starts it again
    }
  }

  private settle(): void {
    byId.delete(this.id);
    forget(this);
  }

  /** A page has no process to keep alive: only `hasRef` remembers. */
  ref(): this {
    this.referenced = true;
    return this;
  }
  unref(): this {
    this.referenced = false;
    return this;
  }
  hasRef(): boolean {
    return this.referenced;
  }

  /** Starts the full delay again, also after the timer has fired. A cleared timer stays cleared, as in Node. */
  refresh(): this {
    if (this.cleared) return this;
    this.stop();
    this.start();
    return this;
  }

  private cleared = false;

  private stop(): void {
    if (this.repeat) host.clearInterval(this.handle);
    else host.clearTimeout(this.handle);
  }

  close(): this {
    this.cleared = true;
    this.stop();
    this.settle();
    return this;
  }

  [Symbol.toPrimitive](): number {
    return this.id;
  }
  [Symbol.dispose](): void {
    this.close();
  }
}

export function setTimeout<Args extends unknown[]>(
  callback: (...args: Args) => void,
  ms?: number,
  ...args: Args
): Timeout {
  requireCallback(callback);
  return new Timeout(() => callback(...args), ms, false);
}

export function setInterval<Args extends unknown[]>(
  callback: (...args: Args) => void,
  ms?: number,
  ...args: Args
): Timeout {
  requireCallback(callback);
  return new Timeout(() => callback(...args), ms, true);
}

/** Takes what setTimeout gave, or its number (also as a string); anything else is ignored. */
export function clearTimeout(timer?: unknown): void {
  if (timer instanceof Timeout) timer.close();
  else if (typeof timer === 'number' || typeof timer === 'string') byId.get(Number(timer))?.close();
}

export const clearInterval = clearTimeout;
