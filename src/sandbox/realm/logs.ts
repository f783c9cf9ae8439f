import type { LogLine } from '../protocol/common';
import { describeAll } from './describe';

/** How many lines wait for the next delivery. Learner code may log without end: what is older is counted, not kept. */
const KEPT = 500;
const DELIVERY_MS = 40;

/** Native timers, taken before learner code or fake timers can replace them. */
const later = globalThis.setTimeout.bind(globalThis);

/** Gathers log lines and delivers them in batches, so that 100,000 lines cost the page no more than a few hundred. */
export function createLogBuffer(deliver: (lines: LogLine[], dropped: number) => void) {
  let lines: LogLine[] = [];
  let dropped = 0;
  let scheduled = false;
  const flush = () => {
    scheduled = false;
    if (lines.length === 0) return;
    const batch = lines.slice(-KEPT);
    deliver(batch, dropped + lines.length - batch.length);
    lines = [];
    dropped = 0;
  };
  return {
    add(line: LogLine) {
      lines.push(line);
      if (lines.length > KEPT * 2) {
        dropped += lines.length - KEPT;
        lines = lines.slice(-KEPT);
      }
      if (!scheduled) {
        scheduled = true;
        later(flush, DELIVERY_MS);
      }
    },
    flush,
  };
}

export type LogBuffer = ReturnType<typeof createLogBuffer>;

const LEVELS = { log: 'info', info: 'info', warn: 'warn', error: 'error', debug: 'debug' } as const;

/**
 * Shows what learner code writes to the console as log lines; the browser's own console still gets it.
 *
 * @param isTold whether something is no line, because the reader is told of it in another way
 */
export function captureConsole(
  target: Console,
  logs: LogBuffer,
  isTold: (args: unknown[]) => boolean = () => false,
): void {
  for (const [method, level] of Object.entries(LEVELS) as [
    keyof typeof LEVELS,
    LogLine['level'],
  ][]) {
    const native = target[method].bind(target);
    target[method] = (...args: unknown[]) => {
      if (method !== 'debug') native(...args);
      if (isTold(args)) return;
      logs.add({
        at: Date.now(),
        level,
        source: 'console',
        message: describeAll(args),
      });
    };
  }
}
