/**
 * How long no frame is made after a page has hung. Chromium 156 waits half a second for its unload handlers, and as long
 * as its process lives, a new frame would get that process, and hang with it.
 */
const PAUSE_MS = 1_500;

/** The time after a page has hung in which no realm is made, whichever it is. */
export interface HangPause {
  begin(): void;
  /** Resolves when frames can be made again. */
  over(): Promise<void>;
}

export function createHangPause(): HangPause {
  let over = Promise.resolve();
  return {
    begin: () => void (over = new Promise(resolve => setTimeout(resolve, PAUSE_MS))),
    over: () => over,
  };
}
