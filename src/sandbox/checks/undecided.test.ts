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
