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

  it('leads through what wraps an error to where it was thrown', async () => {
    const { failures } = await realm.run({
      'checks.test.ts':
        "import { it } from 'vitest';\nimport { init } from './src/a';\nit('cause', () => {\n  try { init(); } catch (cause) { throw new Error('startup failed', { cause }); }\n});\nit('result', () => {\n  try { init(); } catch (error) {\n    throw Object.assign(new Error('startup failed'), { result: { plugins: [{ failure: { error }, modules: [] }] } });\n  }\n});",
      'src/a.ts': "export function init() {\n  throw new Error('no luck');\n}",
    });
    for (const name of ['cause', 'result']) {
      expect(failures[name]!.message).toBe('startup failed');
      expect(failures[name]!.frames[0]).toMatchObject({ path: 'src/a.ts', line: 2 });
    }
  });
});
