import { afterEach, expect, it } from 'vitest';
import promises from './promises';
import timers, { trackTimers, type TimerTracker } from './index';

let tracker: TimerTracker;
afterEach(() => tracker.stop());

it('ends what began while tracking, and only that', async () => {
  const fired: string[] = [];
  timers.setTimeout(() => fired.push('before'), 1);
  tracker = trackTimers();
  timers.setTimeout(() => fired.push('timeout'), 1);
  timers.setInterval(() => fired.push('interval'), 1);
  timers.setImmediate(() => fired.push('immediate'));
  expect(tracker.pending).toBe(3);
  expect(tracker.clearAll()).toBe(3);
  expect(tracker.pending).toBe(0);
  await promises.setTimeout(10);
  expect(fired).toEqual(['before']);
});

it('forgets timers that fired or were cleared', async () => {
  tracker = trackTimers();
  timers.clearTimeout(timers.setTimeout(() => {}, 1000));
  const interval = timers.setInterval(() => {}, 1);
  await promises.setTimeout(5);
  await promises.setImmediate();
  expect(tracker.pending).toBe(1);
  timers.clearInterval(interval);
  expect(tracker.pending).toBe(0);
});

it('keeps a timer that is refreshed while it fires', async () => {
  tracker = trackTimers();
  let count = 0;
  await new Promise<void>(resolve => {
    const timer = timers.setTimeout(() => {
      if (++count === 1) timer.refresh();
      else resolve();
    }, 1);
  });
  expect(count).toBe(2);
  expect(tracker.pending).toBe(0);
});
