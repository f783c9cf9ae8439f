import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPause } from './pause';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('waits until nothing more comes, and then does the last thing alone', () => {
  const pause = createPause(100);
  const did: number[] = [];
  pause.after(() => did.push(1));
  vi.advanceTimersByTime(99);
  pause.after(() => did.push(2));
  vi.advanceTimersByTime(99);
  expect(did).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(did).toEqual([2]);
});

it('does at once what waits, and only once', () => {
  const pause = createPause(100);
  const then = vi.fn();
  pause.flush();
  pause.after(then);
  pause.flush();
  vi.advanceTimersByTime(200);
  expect(then).toHaveBeenCalledTimes(1);
});

it('puts nothing off with a pause of nothing', () => {
  const then = vi.fn();
  createPause(0).after(then);
  expect(then).toHaveBeenCalledTimes(1);
});

it('forgets what waits', () => {
  const pause = createPause(100);
  const then = vi.fn();
  pause.after(then);
  pause.cancel();
  pause.flush();
  vi.advanceTimersByTime(200);
  expect(then).not.toHaveBeenCalled();
});
