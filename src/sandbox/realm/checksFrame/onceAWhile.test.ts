import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onceAWhile } from './onceAWhile';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells of an error once, until it has been away for a while', () => {
  const tell = vi.fn<(thrown: unknown) => void>();
  const see = onceAWhile(tell);
  for (const message of ['a', 'a', 'b', 'a']) see(new Error(message));
  vi.advanceTimersByTime(60);
  see(new Error('a'));
  vi.advanceTimersByTime(60);
  see(new Error('a'));
  vi.advanceTimersByTime(200);
  see(new Error('a'));
  expect(tell.mock.calls.map(([error]) => (error as Error).message)).toEqual(['a', 'b', 'a', 'a']);
});
