import nodeTimers from 'node:timers';
import nodePromises from 'node:timers/promises';
import nodeUtil from 'node:util';
import { describe, expect, it } from 'vitest';
import shimUtil from '../util';
import shimTimers from './index';
import shimPromises from './promises';

type Timers = typeof nodeTimers;
type Promises = typeof nodePromises;

const implementations: [string, Timers, Promises, typeof nodeUtil.promisify][] = [
  ['node', nodeTimers, nodePromises, nodeUtil.promisify],
  [
    'shim',
    shimTimers as unknown as Timers,
    shimPromises,
    shimUtil.promisify as unknown as typeof nodeUtil.promisify,
  ],
];

describe.each(implementations)('timers of %s', (_name, timers, promises, promisify) => {
  it('call back in order of their delay, with their arguments', async () => {
    const order: string[] = [];
    await new Promise<void>(resolve => {
      timers.setTimeout(() => resolve(), 40);
      timers.setTimeout((text: string) => order.push(text), 25, 'later');
      timers.setTimeout(() => order.push('soon'), 10);
      timers.setImmediate((text: string) => order.push(text), 'now');
    });
    expect(order).toEqual(['now', 'soon', 'later']);
  });

  it('give an object that can be referenced, refreshed and turned into a number', async () => {
    const timer = timers.setTimeout(() => {}, 1000);
    expect(timer.hasRef()).toBe(true);
    expect(timer.unref()).toBe(timer);
    expect(timer.hasRef()).toBe(false);
    expect(timer.ref().hasRef()).toBe(true);
    expect(timer.refresh()).toBe(timer);
    expect(+timer).toBeGreaterThan(0);
    timers.clearTimeout(timer);
  });

  it.each(['object', 'number', 'string', 'close'])('can be cleared by %s', async how => {
    const fired: string[] = [];
    const timer = timers.setTimeout(() => fired.push('cleared'), 1);
    if (how === 'object') timers.clearTimeout(timer);
    if (how === 'number') timers.clearTimeout(+timer);
    if (how === 'string') timers.clearTimeout(String(+timer));
    if (how === 'close') timer.close();
    await promises.setTimeout(10);
    expect(fired).toEqual([]);
  });

  it('ignore what is no timer when clearing', () => {
    for (const nothing of [undefined, null, 0, 987_654_321, 'x', {}]) {
      expect(() => timers.clearTimeout(nothing as never)).not.toThrow();
    }
    expect(() => timers.clearImmediate(undefined)).not.toThrow();
    expect(() => timers.clearImmediate(null as never)).not.toThrow();
  });

  it('start again on refresh, also after firing, but not after being cleared', async () => {
    let count = 0;
    const timer = timers.setTimeout(() => count++, 1);
    await promises.setTimeout(10);
    expect(count).toBe(1);
    timer.refresh();
    await promises.setTimeout(10);
    expect(count).toBe(2);
    timers.clearTimeout(timer);
    timer.refresh();
    await promises.setTimeout(10);
    expect(count).toBe(2);
  });

  it('repeat until cleared from inside', async () => {
    let count = 0;
    await new Promise<void>(resolve => {
      const timer = timers.setInterval(() => {
        if (++count < 3) return;
        timers.clearInterval(timer);
        resolve();
      }, 1);
    });
    await promises.setTimeout(10);
    expect(count).toBe(3);
  });

  it('run immediates in order, and not those that were cleared', async () => {
    const order: number[] = [];
    timers.setImmediate(() => order.push(1));
    const second = timers.setImmediate(() => order.push(2));
    timers.setImmediate(() => order.push(3));
    expect(second.hasRef()).toBe(true);
    timers.clearImmediate(second);
    expect(second.hasRef()).toBe(false);
    await promises.setImmediate();
    expect(order).toEqual([1, 3]);
  });

  it('refuse a callback that is none', () => {
    const code = 'ERR_INVALID_ARG_TYPE';
    expect(() => timers.setTimeout('code' as never, 1)).toThrow(expect.objectContaining({ code }));
    expect(() => timers.setInterval(undefined as never, 1)).toThrow(
      expect.objectContaining({ code }),
    );
    expect(() => timers.setImmediate(null as never)).toThrow(expect.objectContaining({ code }));
  });

  it('have promise forms with a value', async () => {
    expect(await promises.setTimeout(1, 'a')).toBe('a');
    expect(await promises.setImmediate('b')).toBe('b');
    expect(await promises.scheduler.wait(1)).toBeUndefined();
    expect(await promisify(timers.setTimeout)(1, 'c')).toBe('c');
    const seen: string[] = [];
    for await (const value of promises.setInterval(1, 'd')) if (seen.push(value) === 2) break;
    expect(seen).toEqual(['d', 'd']);
  });

  it('end by a signal', async () => {
    const abort = new AbortController();
    const waiting = promises.setTimeout(10_000, undefined, { signal: abort.signal });
    abort.abort(new Error('enough'));
    const expected = {
      name: 'AbortError',
      code: 'ABORT_ERR',
      message: 'The operation was aborted',
      cause: expect.objectContaining({ message: 'enough' }),
    };
    await expect(waiting).rejects.toMatchObject(expected);
    await expect(promises.setTimeout(1, undefined, { signal: abort.signal })).rejects.toMatchObject(
      expected,
    );
  });
});
