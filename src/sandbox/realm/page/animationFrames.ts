const FRAME_MS = 16;

/**
 * Drives animation frames by timers: a browser gives none to a frame that nobody sees. Idle callbacks come the same way,
 * for browsers that have none (Safari).
 */
export function driveAnimationFrames(target: Window & typeof globalThis): void {
  const later = target.setTimeout.bind(target);
  const clear = target.clearTimeout.bind(target);
  target.requestAnimationFrame = callback => later(() => callback(performance.now()), FRAME_MS);
  target.cancelAnimationFrame = clear;
  target.requestIdleCallback = callback =>
    later(() => callback({ didTimeout: false, timeRemaining: () => FRAME_MS }), 1);
  target.cancelIdleCallback = clear;
}
