import { afterEach, expect, it, vi } from 'vitest';
import sandboxProcess from '../process';
import { Timeout } from '../timers/timeout';
import { sandboxFetch } from './fetch';
import { installGlobals } from './install';

let undo = () => {};
afterEach(() => {
  vi.useRealTimers();
  undo();
});

it('gives a realm what Node has, and can take it back', () => {
  const realm: Record<string, unknown> = { fetch: 'own' };
  undo = installGlobals(realm);
  expect(realm.process).toBe(sandboxProcess);
  expect(realm.fetch).toBe(sandboxFetch);
  for (const name of ['Buffer', 'setImmediate', 'clearImmediate', 'setTimeout', 'require']) {
    expect(realm[name], name).toBeTypeOf('function');
  }
  undo();
  expect(Object.keys(realm)).toEqual(['fetch']);
  expect(realm.fetch).toBe('own');
});

it('leaves numbers alone', () => {
  undo = installGlobals({});
  expect('unref' in Number.prototype).toBe(false);
});

it("gets along with Vitest's fake timers", async () => {
  undo = installGlobals();
  const real = setTimeout(() => {}, 1000);
  expect(real).toBeInstanceOf(Timeout);
  vi.useFakeTimers();
  const fired: string[] = [];
  setTimeout(() => fired.push('timeout'), 60_000).unref();
  const interval = setInterval(() => fired.push('interval'), 25_000);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(fired).toEqual(['interval', 'interval', 'timeout']);
  clearInterval(interval);
  vi.useRealTimers();
  clearTimeout(real);
  const again = setTimeout(() => {}, 1);
  expect(again).toBeInstanceOf(Timeout);
  clearTimeout(again);
});
