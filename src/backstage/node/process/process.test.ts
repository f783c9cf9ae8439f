import { describe, expect, it } from 'vitest';
import shim from './index';

const implementations = [
  ['node', process],
  ['shim', shim as unknown as NodeJS.Process],
] as const;

describe.each(implementations)('process of %s', (_name, subject) => {
  it('measures time in pairs and in bigints', async () => {
    const begin = subject.hrtime();
    const bigBegin = subject.hrtime.bigint();
    await new Promise(resolve => setTimeout(resolve, 5));
    const [seconds, nanoseconds] = subject.hrtime(begin);
    const elapsed = seconds * 1000 + nanoseconds / 1e6;
    expect(elapsed).toBeGreaterThan(3);
    expect(elapsed).toBeLessThan(2000);
    expect(nanoseconds).toBeLessThan(1e9);
    expect(Number(subject.hrtime.bigint() - bigBegin) / 1e6).toBeGreaterThan(3);
    expect(subject.uptime()).toBeGreaterThan(0);
  });

  it('subtracts over a second boundary', () => {
    const [seconds, nanoseconds] = subject.hrtime();
    const [, difference] = subject.hrtime([seconds - 1, 999_999_999]);
    expect(difference).toBeGreaterThanOrEqual(0);
    expect(difference).toBeLessThan(1e9);
    expect(nanoseconds).toBeLessThan(1e9);
  });

  it('runs ticks in order, before promises that are queued later and before immediates', async () => {
    const order: string[] = [];
    // From a fresh task: inside a promise reaction Node finishes promises first.
    await new Promise<void>(resolve =>
      setTimeout(() => {
        setImmediate(() => {
          order.push('immediate');
          resolve();
        });
        subject.nextTick(
          (a: string, b: string) => {
            order.push(a + b);
            subject.nextTick(() => order.push('nested'));
          },
          'first',
          ' tick',
        );
        subject.nextTick(() => order.push('second tick'));
        queueMicrotask(() => order.push('promise'));
        expect(order).toEqual([]);
      }, 0),
    );
    expect(order.filter(what => what.includes('tick'))).toEqual(['first tick', 'second tick']);
    expect(order.indexOf('first tick')).toBe(0);
    expect(order.indexOf('promise')).toBeGreaterThan(order.indexOf('second tick'));
    expect(order.indexOf('nested')).toBeGreaterThan(order.indexOf('second tick'));
    expect(order.at(-1)).toBe('immediate');
  });

  it('is an event emitter and has what the framework reads', () => {
    const seen: unknown[] = [];
    subject.once('stagecraft' as never, ((value: unknown) => seen.push(value)) as never);
    subject.emit('stagecraft' as never, 1 as never);
    subject.emit('stagecraft' as never, 2 as never);
    expect(seen).toEqual([1]);
    expect(subject.env).toBeTypeOf('object');
    expect(subject.cwd()).toMatch(/^\//);
    expect(Number(subject.versions.node.split('.')[0])).toBeGreaterThanOrEqual(20);
    expect(Object.keys(subject.memoryUsage())).toContain('heapUsed');
    expect(() => subject.nextTick('no' as never)).toThrow(TypeError);
  });
});

describe('process of the sandbox', () => {
  it('says that it cannot exit', () => {
    expect(() => shim.exit()).toThrow('process.exit() is not available in the browser sandbox.');
  });
});
