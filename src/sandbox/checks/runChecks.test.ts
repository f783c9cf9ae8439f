import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRealm } from './realm.testing';

let realm: Awaited<ReturnType<typeof startRealm>>;
beforeAll(async () => {
  realm = await startRealm();
});
afterAll(() => realm.stop());

const IMPORT =
  "import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';";
/** Everything on the import's line, so that lines count from 1. */
const run = (body: string, options?: Parameters<typeof realm.run>[1]) =>
  realm.run(IMPORT + body, options);

describe('a run', () => {
  it('reports what happens in its order, by the tests’ own titles', async () => {
    const { events, outcome } = await run(`
      describe('outer', () => {
        it('one', () => {});
        describe('inner', () => { it('two', async () => { await null; expect(1).toBe(2); }); });
      });
      it('three', () => {});`);
    expect(
      events.map(e => [e.type, 'name' in e ? e.name : e.names, 'status' in e ? e.status : '']),
    ).toEqual([
      ['collected', ['one', 'two', 'three'], ''],
      ['start', 'one', ''],
      ['result', 'one', 'passed'],
      ['start', 'two', ''],
      ['result', 'two', 'failed'],
      ['start', 'three', ''],
      ['result', 'three', 'passed'],
    ]);
    expect(outcome).toEqual({ kind: 'decided', passed: 2, failed: 1 });
  });

  it('streams: a result arrives while later tests still run', async () => {
    const order: string[] = [];
    await run(
      `it('quick', () => {}); it('slow', async () => { await new Promise(r => setTimeout(r, 50)); });`,
      {
        onEvent: e =>
          void order.push(`${e.type} ${performance.now()} ${'name' in e ? e.name : ''}`),
      },
    );
    const at = (text: string) =>
      Number(
        order
          .find(o => o.startsWith(text.split(' ')[0]!) && o.endsWith(text.split(' ')[1]!))!
          .split(' ')[1],
      );
    expect(at('result slow') - at('result quick')).toBeGreaterThan(30);
  });

  it('says nothing of skipped tests, and lists them', async () => {
    const { events, outcome } = await run(
      `it('a', () => {}); it.skip('b', () => {}); it.todo('c'); it('d', ctx => { ctx.skip(); });`,
    );
    expect(events[0]).toEqual({ type: 'collected', names: ['a', 'b', 'c', 'd'] });
    expect(events.filter(e => e.type === 'result').map(e => e.name)).toEqual(['a']);
    expect(outcome).toEqual({ kind: 'decided', passed: 1, failed: 0 });
  });

  it('runs hooks, fixtures, matchers, spies and fake timers as on Node.js', async () => {
    const { failures, outcome } = await run(`
      import { test } from 'vitest';
      let order = [];
      beforeAll(() => { order.push('ba') }); beforeEach(() => { order.push('be') }); afterEach(() => { vi.useRealTimers(); vi.restoreAllMocks(); });
      expect.extend({ toBeEven(n) { return { pass: n % 2 === 0, message: () => 'expected ' + n + ' to be even' } } });
      it('hooks', () => { expect(order).toEqual(['ba', 'be']); });
      it('matcher', () => { expect(2).toBeEven(); expect(() => expect(3).toBeEven()).toThrow('expected 3 to be even'); });
      it('spies', () => { const o = { f: () => 1 }; vi.spyOn(o, 'f').mockReturnValue(2); expect(o.f()).toBe(2); expect(o.f).toHaveBeenCalledOnce(); });
      it('timers', async () => { vi.useFakeTimers({ now: 0 }); const f = vi.fn(); setTimeout(f, 60_000); await vi.advanceTimersByTimeAsync(60_000); expect(f).toHaveBeenCalledOnce(); expect(Date.now()).toBe(60_000); });
      it('waitFor', async () => { let n = 0; setTimeout(() => { n = 1 }, 20); await vi.waitFor(() => expect(n).toBe(1)); await expect.poll(() => n).toBe(1); });
      it('promises', async () => { await expect(Promise.resolve(1)).resolves.toBe(1); await expect(Promise.reject(new Error('x'))).rejects.toThrow('x'); });
      it.fails('fails', () => { expect(1).toBe(2); });
      test.extend({ db: async ({}, use) => { await use(['x']) } })('fixture', ({ db }) => { expect(db).toEqual(['x']) });
      it('stubs', () => { vi.stubGlobal('stubbed', 1); vi.stubEnv('STAGE', 'x'); expect(globalThis.stubbed).toBe(1); });`);
    expect(failures).toEqual({});
    expect(outcome).toEqual({ kind: 'decided', passed: 9, failed: 0 });
  });
});

describe('run after run in one realm', () => {
  it('begins without what an earlier one left behind', async () => {
    await run(
      `it('a', () => { vi.useFakeTimers(); vi.stubGlobal('left', 1); expect.extend({ toBeLeft: () => ({ pass: true, message: () => '' }) }); vi.setConfig({ testTimeout: 1 }); });`,
    );
    const { failures } = await run(`
      it('timers', () => { expect(vi.isFakeTimers()).toBe(false); });
      it('globals', () => { expect('left' in globalThis).toBe(false); });
      it('matchers', () => { expect(() => expect(1).toBeLeft()).toThrow(); });
      it('config', async () => { await new Promise(r => setTimeout(r, 10)); });`);
    expect(failures).toEqual({});
  });

  it('lends the framework the globals that it asks for: Jest’s, and hooks of the run that is on', async () => {
    const first = await run(
      "import { jest, make } from 'framework'; make(); it('a', () => { expect(jest).toBe(vi); });",
    );
    expect(first.outcome).toEqual({ kind: 'decided', passed: 1, failed: 0 });
    expect(first.cleaned).toBe(1);
    expect((await run("import 'framework'; it('b', () => {});")).cleaned).toBe(1);
  });

  it('lends them to the framework alone: a hook that is not imported is not there, as on Node.js', async () => {
    const { outcome } = await realm.run(
      "import { it } from 'vitest';\nafterAll(() => {});\nit('a', () => {});",
    );
    expect(outcome).toMatchObject({
      kind: 'error',
      error: { name: 'ReferenceError', message: 'afterAll is not defined' },
    });
    expect(outcome.error!.frames[0]).toMatchObject({ path: 'checks.test.ts', line: 2 });
  });

  it('keeps nothing: 200 runs take no more memory than 20', async () => {
    const body = `const big = new Array(20_000).fill(0).map((_, i) => ({ i })); it('a', () => { expect(big, 'note').toHaveLength(20_000); vi.fn()(big); }); it('b', () => { expect({ length: big.length }).toBe(1); });`;
    const runs = async (count: number) => {
      for (let i = 0; i < count; i++) await run(body);
      return realm.heap();
    };
    const before = await runs(20);
    expect(await runs(180)).toBeLessThan(before * 1.2);
  });
});
