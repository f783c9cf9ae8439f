/** A timer that can be ended from outside: what every setTimeout, setInterval and setImmediate gives. */
export interface Clearable {
  close(): unknown;
}

const trackers = new Set<Set<Clearable>>();

export function remember(timer: Clearable): void {
  for (const tracker of trackers) tracker.add(timer);
}

export function forget(timer: Clearable): void {
  for (const tracker of trackers) tracker.delete(timer);
}

export interface TimerTracker {
  /** How many timers that began while tracking are still pending. */
  readonly pending: number;
  /** Ends them all; returns how many there were. */
  clearAll(): number;
  /** Ends tracking; pending timers stay. */
  stop(): void;
}

/** Remembers every timer that begins from now on, so that a restart can end what learner code left running. */
export function trackTimers(): TimerTracker {
  const mine = new Set<Clearable>();
  trackers.add(mine);
  return {
    get pending() {
      return mine.size;
    },
    clearAll() {
      const left = [...mine];
      for (const timer of left) timer.close();
      mine.clear();
      return left.length;
    },
    stop() {
      trackers.delete(mine);
      mine.clear();
    },
  };
}
