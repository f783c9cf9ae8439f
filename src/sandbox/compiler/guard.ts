/** How long loops may run, all together, before the event loop gets a turn. */
const BUDGET_MS = 1_000;
/** The clock is read at the latest after so many rounds: often enough for slow rounds that follow quick ones. */
const MAX_ROUNDS = 256;
/**
 * The most that the time between two reads of the clock counts. What happens there may be the framework's work between
 * two harmless loops; an endless loop comes by again and again.
 */
const MAX_STEP_MS = 500;

/** A loop ran for too long. `where` is its place in the learner's source. */
export class LoopError extends Error {
  override name = 'LoopError';
  constructor(
    readonly where: { path: string; line: number; column: number },
    budgetMs: number,
  ) {
    super(`This loop ran for more than ${budgetMs / 1000} s without a pause and was stopped.`);
  }
}

export interface GuardSettings {
  budgetMs?: number;
  /** A clock in milliseconds that nobody can fake. */
  now?: () => number;
  /** Calls back when the event loop has turned. */
  onTurn?: (callback: () => void) => void;
}

/**
 * Stops loops that never end. Compiled loops call `check` in every round. All loops share one budget per turn of the
 * event loop, because a loop that is run again and again by something else must end too; a spent budget stays spent
 * until the turn is over, so no `catch` can go on. Promises don't end a turn: `while (true) await null` is caught.
 *
 * Create it before learner code or fake timers can replace the clock.
 */
export function createGuard({
  budgetMs = BUDGET_MS,
  now = performance.now.bind(performance),
  onTurn = nativeTurn(),
}: GuardSettings = {}): { check(place: string): void } {
  let rounds = 0;
  let step = 1;
  let spent = 0;
  let readAt = 0;
  let inTurn = false;

  const endTurn = () => {
    inTurn = false;
    rounds = 0;
  };

  function read(place: string) {
    const time = now();
    if (!inTurn) {
      inTurn = true;
      spent = 0;
      step = 1;
      onTurn(endTurn);
    } else {
      const elapsed = time - readAt;
      spent += Math.min(elapsed, MAX_STEP_MS);
      if (elapsed < 1) step = Math.min(step * 2, MAX_ROUNDS);
      else if (elapsed > 4) step = Math.max(1, step >> 2);
    }
    readAt = time;
    if (spent > budgetMs) {
      rounds = 0;
      throw new LoopError(parsePlace(place), budgetMs);
    }
    rounds = step;
  }

  return {
    check(place) {
      rounds -= 1;
      if (rounds < 0) read(place);
    },
  };
}

/** A message to oneself is a task of its own, and unlike a timer it can't be faked or clamped. */
function nativeTurn(): (callback: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  let waiting: (() => void) | undefined;
  port1.onmessage = () => waiting?.();
  // On Node.js an open port would keep the process alive.
  (port1 as { unref?: () => void }).unref?.();
  return callback => {
    waiting = callback;
    port2.postMessage(null);
  };
}

/** @param place  `src/plugin.ts:3:5` */
function parsePlace(place: string) {
  const [, path = place, line = '1', column = '1'] = /^(.*):(\d+):(\d+)$/.exec(place) ?? [];
  return { path, line: Number(line), column: Number(column) };
}
