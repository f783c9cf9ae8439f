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

describe('a failure', () => {
  it('has the authored message apart from what the assertion says', async () => {
    const { failures } = await run(`
      it('toBe', () => { expect(1, 'It is: one').toBe(2); });
      it('equal', () => { expect({ a: 1 }, 'Same').toEqual({ a: 2 }); });
      it('called', () => { expect(vi.fn(), 'Call it').toHaveBeenCalledWith(1); });
      it('throws', () => { expect(() => 1, 'Throw').toThrow('x'); });
      it('resolves', async () => { await expect(Promise.reject(new Error('no')), 'Settle').resolves.toBe(1); });
      it('custom', () => { expect.extend({ toBeOdd: () => ({ pass: false, message: () => 'not odd' }) }); expect(2, 'Odd, please').toBeOdd(); });
      it('soft', () => { expect.soft(1, 'First').toBe(2); expect.soft(3, 'Second').toBe(4); });
      it('none', () => { expect('a: b').toBe('c'); });`);
    const said = Object.fromEntries(
      Object.entries(failures).map(([name, f]) => [name, [f.message, f.detail]]),
    );
    expect(said).toEqual({
      toBe: ['It is: one', 'expected 1 to be 2 // Object.is equality'],
      equal: ['Same', 'expected { a: 1 } to deeply equal { a: 2 }'],
      called: ['Call it', expect.stringContaining('to be called with arguments: [ 1 ]')],
      throws: ['Throw', 'expected [Function] to throw an error'],
      resolves: ['Settle', 'promise rejected "Error: no" instead of resolving'],
      custom: ['Odd, please', 'not odd'],
      soft: [
        'First',
        'expected 1 to be 2 // Object.is equality\nand also:\n• Second: expected 3 to be 4 // Object.is equality',
      ],
      none: ["expected 'a: b' to be 'c' // Object.is equality", undefined],
    });
  });

  it('has a plain diff, and no colours anywhere', async () => {
    const { failures } = await run(
      `it('a', () => { expect({ a: 1, b: [1, 2] }).toEqual({ a: 1, b: [1, 3] }); });`,
    );
    expect(failures.a!.diff).toContain('-     3,\n+     2,');
    expect(JSON.stringify(failures)).not.toContain('\\u001b');
    expect(failures.a).toMatchObject({
      name: 'AssertionError',
      expected: expect.stringContaining('3,'),
    });
  });

  it('leads to its place in the checks and in the plugin', async () => {
    const { failures } = await realm.run({
      'checks.test.ts':
        "import { it, expect } from 'vitest';\nimport { f } from './src/a';\nit('direct', () => {\n  expect(1 as number).toBe(2);\n});\nit('inside', () => {\n  f<number>(1);\n});",
      'src/a.ts':
        'export function f<T>(x: T): void {\n  const y = x as { z?: { q: 1 } };\n  y.z!.q;\n}',
    });
    expect(failures.direct!.frames[0]).toMatchObject({
      path: 'checks.test.ts',
      line: 4,
      column: 23,
    });
    expect(failures.inside!.frames).toMatchObject([
      { path: 'src/a.ts', line: 3, functionName: 'f' },
      { path: 'checks.test.ts', line: 7, column: 3 },
    ]);
  });

  it('speaks of imports by the names that the reader gave them', async () => {
    const { failures } = await realm.run({
      'checks.test.ts':
        "import { it } from 'vitest'; import plugin, { n } from './src/a';\nit('named', () => { n(); });\nit('default', () => { plugin(); });\nit('method', () => { n.nope(); });",
      'src/a.ts': 'export const n: any = 1; export default 2 as any;',
    });
    expect(failures.named!.message).toBe('n is not a function');
    expect(failures.default!.message).toBe('plugin is not a function');
    expect(failures.method!.message).toBe('n.nope is not a function');
  });

  it('is told of whatever is thrown', async () => {
    const { failures } = await run(
      `it('text', () => { throw 'just text'; }); it('nothing', () => { throw undefined; }); it('circle', () => { const o = {}; o.o = o; throw o; });`,
    );
    expect(failures.text!.message).toBe('just text');
    expect(failures.nothing!.name).toBe('Error');
    expect(failures.circle!.message).toBe('Something that is not an Error was thrown.');
  });

  it('of an endless loop ends that test alone', async () => {
    const { failures, outcome } = await run(
      `it('loop', () => { for (;;); }); it('fine', () => { let n = 0; for (const i of [1, 2]) n += i; expect(n).toBe(3); });`,
    );
    expect(failures.loop).toMatchObject({
      name: 'LoopError',
      message: expect.stringContaining('1 s'),
    });
    expect(outcome).toEqual({ kind: 'decided', passed: 1, failed: 1 });
  });

  it('says what is not available, and why', async () => {
    const { failures } = await run(`
      it('mock', () => { vi.mock('./src/a'); });
      it('actual', async () => { await vi.importActual('./src/a'); });
      it('file', () => { expect(1).toMatchSnapshot(); });
      it('inline', () => { expect(1).toMatchInlineSnapshot('1'); });`);
    expect(failures.mock!.message).toMatch(
      /^vi\.mock is not available in this sandbox, because .* vi\.spyOn\./,
    );
    expect(failures.actual!.message).toMatch(/^vi\.importActual is not available/);
    expect(failures.file!.message).toMatch(
      /^toMatchSnapshot is not available in this sandbox, because/,
    );
    expect(failures.inline!.message).toMatch(/^toMatchInlineSnapshot is not available/);
  });
});

describe('a run that can’t be decided', () => {
  it('ends at a test that never does', async () => {
    const { events, outcome } = await run(
      `it('a', () => {}); it('hangs', () => new Promise(() => {})); it('never', () => {}); afterAll(() => new Promise(() => {}));`,
      { testTimeout: 50 },
    );
    expect(outcome).toEqual({ kind: 'timeout', name: 'hangs', ms: 50 });
    expect(events.map(e => ('name' in e ? e.name : ''))).toEqual(['', 'a', 'a', 'hangs']);
  });

  it('knows the time that a test allows itself', async () => {
    expect((await run(`it('x', () => new Promise(() => {}), 30);`)).outcome).toEqual({
      kind: 'timeout',
      name: 'x',
      ms: 30,
    });
  });

  it('keeps its timeout under fake timers', async () => {
    const { outcome } = await run(
      `it('x', async () => { vi.useFakeTimers(); await new Promise(r => setTimeout(r, 10)); });`,
      { testTimeout: 50 },
    );
    expect(outcome).toEqual({ kind: 'timeout', name: 'x', ms: 50 });
  });

  it.each([
    ['throws at import', "throw new TypeError('at import');", 'TypeError', 'at import'],
    ['has no tests', '', 'Error', 'never calls `it` or `test`'],
    [
      'has two tests of one name',
      "it('a', () => {}); describe('x', () => { it('a', () => {}); });",
      'Error',
      '“a”',
    ],
    [
      'fails in beforeAll',
      "it('a', () => {}); beforeAll(() => { throw new RangeError('before'); });",
      'RangeError',
      'before',
    ],
    [
      'fails in afterAll',
      "it('a', () => {}); afterAll(async () => { throw new RangeError('after'); });",
      'RangeError',
      'after',
    ],
    [
      'fails in a describe',
      "describe('d', () => { throw new Error('in describe'); });",
      'Error',
      'in describe',
    ],
    [
      'fails in a describe’s hook',
      "describe('d', () => { beforeAll(() => { throw new Error('inner'); }); it('a', () => {}); });",
      'Error',
      'inner',
    ],
  ])('%s', async (_, body, name, message) => {
    const { outcome } = await run(body);
    expect(outcome).toMatchObject({
      kind: 'error',
      error: { name, message: expect.stringContaining(message) },
    });
    if (body.includes('throw'))
      expect(outcome.error!.frames[0]).toMatchObject({ path: 'checks.test.ts', line: 1 });
  });

  it('says where an import fails', async () => {
    const { outcome } = await run("\nimport { x } from './src/nope'; x;");
    expect(outcome).toMatchObject({
      kind: 'error',
      error: { name: 'ModuleError', where: { path: 'checks.test.ts', line: 2, column: 19 } },
    });
  });

  it('can be cancelled between tests and within one', async () => {
    const { events, outcome } = await run(
      `it('a', () => {}); it('b', () => new Promise(r => setTimeout(r, 200))); it('c', () => {});`,
      { onEvent: e => e.type === 'start' && e.name === 'b' && realm.cancel() },
    );
    expect(outcome).toEqual({ kind: 'cancelled' });
    expect(events.map(e => ('name' in e ? e.name : ''))).not.toContain('c');
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
