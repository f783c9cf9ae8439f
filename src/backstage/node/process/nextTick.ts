import { requireCallback } from '../timers/requireCallback';

// Taken at load: a test may fake it.
const queueMicrotask = globalThis.queueMicrotask.bind(globalThis);

type Tick = () => void;
let queue: Tick[] = [];
let scheduled = false;

function drain(): void {
  scheduled = false;
  const ticks = queue;
  queue = [];
  for (const tick of ticks) {
    try {
      tick();
    } catch (error) {
      // As in Node, an uncaught error does not cost the ticks behind it; reportError would end nothing either.
      queueMicrotask(() => {
        throw error;
      });
    }
  }
}

/**
 * process.nextTick: callbacks run in order after the current job. One difference from Node stays: there they run before
 * promise reactions that were queued earlier, here they queue among them.
 */
export function nextTick<Args extends unknown[]>(
  callback: (...args: Args) => void,
  ...args: Args
): void {
  requireCallback(callback);
  queue.push(() => callback(...args));
  if (scheduled) return;
  scheduled = true;
  queueMicrotask(drain);
}
