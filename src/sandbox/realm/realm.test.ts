import { describe as group, expect, it, vi } from 'vitest';
import { describe, describeAll } from './describe';
import { toRealmError } from './errors';
import { featuresOf } from './features';
import { captureConsole, createLogBuffer } from './logs';
import { createPackShelf } from './packs';
import { answer } from './requests';

group('describe', () => {
  it.each([
    ['text', 'text'],
    [12n, '12n'],
    [undefined, 'undefined'],
    [{ a: [1, 'x'] }, '{ a: [1, "x"] }'],
    [new Map([['k', { v: 1 }]]), 'Map(1) {"k" => { v: 1 }}'],
    [new Date(0), '1970-01-01T00:00:00.000Z'],
    [new Date(NaN), 'Invalid Date'],
  ])('shows %o', (value, text) => expect(describe(value)).toBe(text));

  it('marks circles instead of following them', () => {
    const circle: Record<string, unknown> = { name: 'x' };
    circle.self = circle;
    expect(describe(circle)).toBe('{ name: "x", self: [Circular] }');
  });

  it('survives what throws when it is looked at', () => {
    const bad = Object.defineProperty({}, 'a', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    expect(describe(bad)).toBe('{ a: [getter that throws] }');
    const worse = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('nothing to see');
        },
      },
    );
    expect(describe(worse)).toMatch(/cannot be shown: nothing to see/);
  });

  it('cuts what is long', () => expect(describe('x'.repeat(10_000)).length).toBeLessThan(4_100));
});

group('describeAll', () => {
  it.each([
    [['a', { b: 1 }], 'a { b: 1 }'],
    [
      ['Warning: %s in <%s>%s', 'No key', 'Todo', '\n  at Todo'],
      'Warning: No key in <Todo>\n  at Todo',
    ],
    [['%d of %i, %o %j', '4', 7.5, { a: 1 }, [2], 'more'], '4 of 7, { a: 1 } [2] more'],
    [['%c100%% red', 'color: red'], '100% red'],
    [['100%'], '100%'],
    [['%s and %s', 'one'], 'one and %s'],
    [[{ a: '%s' }, 'x'], '{ a: "%s" } x'],
    [[], ''],
  ])('shows %o', (args, text) => expect(describeAll(args)).toBe(text));
});

group('toRealmError', () => {
  it('puts the innermost cause’s stack first', () => {
    const inner = new Error('inner');
    const { message, stack } = toRealmError(new Error('outer', { cause: inner }));
    expect(message).toBe('outer');
    expect(stack.indexOf('inner')).toBeLessThan(stack.indexOf('outer'));
  });
  it('gives each part its type, whatever learner code did to the error', () => {
    const odd = Object.assign(new Error('x'), { name: 12, message: { a: 1 }, where: 'here' });
    Object.defineProperty(odd, 'stack', {
      get: () => {
        throw new Error('no');
      },
    });
    expect(toRealmError(odd)).toEqual({ name: '12', message: '{"a":1}', stack: '' });
    const half = Object.assign(new Error('x', { cause: 'text' }), { where: { path: 'a.ts' } });
    expect(toRealmError(half)).not.toHaveProperty('where');
    const where = { path: 'a.ts', line: 1, column: 2 };
    const whole = Object.assign(new Error('x'), { where: { ...where, more: () => {} } });
    expect(toRealmError(new Error('y', { cause: whole })).where).toEqual(where);
  });
  it('finds the plugin’s own error in a BackendStartupError', () => {
    const own = new Error('no luck');
    const startup = Object.assign(new Error('Backend startup failed'), {
      result: {
        plugins: [
          { pluginId: 'a', modules: [] },
          { failure: { error: own }, modules: [] },
        ],
      },
    });
    const { stack } = toRealmError(startup);
    expect(stack.indexOf('no luck')).toBeGreaterThanOrEqual(0);
    expect(stack.indexOf('no luck')).toBeLessThan(stack.indexOf('Backend startup failed'));
  });
  it('takes anything that can be thrown', () => {
    expect(toRealmError('oops').message).toMatch(/other than an Error was thrown: oops/);
    const circle: { me?: unknown } = {};
    circle.me = circle;
    expect(toRealmError(circle).message).toMatch(/\[object Object\]/);
  });
  it('does not run in circles of causes', () => {
    const error = new Error('a');
    error.cause = error;
    expect(toRealmError(error).message).toBe('a');
  });
});

group('featuresOf', () => {
  const feature = (name: string) => ({ $$type: '@backstage/BackendFeature', name });
  it('takes the default export', () => {
    expect(featuresOf({ default: feature('a'), b: feature('b') }, 'src/index.ts')).toEqual({
      features: [feature('a')],
    });
  });
  it('takes named ones if there is no default, and says so', () => {
    const { features, remark } = featuresOf({ examplePlugin: feature('a') }, 'src/index.ts');
    expect(features).toEqual([feature('a')]);
    expect(remark).toMatch(/no default export.*examplePlugin/);
  });
  it('lets install() decide', () => {
    const { features } = featuresOf(
      { install: (backend: { add(f: unknown): void }) => backend.add(feature('a')) },
      'x.ts',
    );
    expect(features).toEqual([feature('a')]);
  });
  it('says what to export when there is nothing', () => {
    expect(() => featuresOf({ helper: () => 1 }, 'src/index.ts')).toThrow(
      /exports no backend plugin or module/,
    );
  });
});

group('logs', () => {
  it('delivers 100,000 lines as a few hundred and a count', () => {
    vi.useFakeTimers();
    const deliver = vi.fn();
    const logs = createLogBuffer(deliver);
    for (let i = 0; i < 100_000; i += 1) {
      logs.add({ at: 0, level: 'info', source: 'console', message: String(i) });
    }
    logs.flush();
    vi.useRealTimers();
    const [lines, dropped] = deliver.mock.calls[0] as [unknown[], number];
    expect(lines).toHaveLength(500);
    expect(lines.at(-1)).toMatchObject({ message: '99999' });
    expect(lines.length + dropped).toBe(100_000);
  });
  it('captures the console with its levels, and passes it on', () => {
    const native = { log: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn(), debug: vi.fn() };
    const target = { ...native } as unknown as Console;
    const deliver = vi.fn();
    const logs = createLogBuffer(deliver);
    captureConsole(target, logs);
    target.warn('a', { b: 1 });
    logs.flush();
    expect(native.warn).toHaveBeenCalledWith('a', { b: 1 });
    expect(deliver.mock.calls[0]![0]).toMatchObject([
      { level: 'warn', source: 'console', message: 'a { b: 1 }' },
    ]);
  });
});

group('the pack shelf', () => {
  it('asks once for a pack, and gives its modules lazily', async () => {
    const ask = vi.fn();
    const { shelf, receive } = createPackShelf(ask);
    const loading = Promise.all([shelf.loadPack('p'), shelf.loadPack('p')]);
    vi.stubGlobal('__stagecraft', shelf);
    receive('p', `__stagecraft.define({ x: () => 42 })`, { 'a.wasm': new ArrayBuffer(3) });
    await loading;
    vi.unstubAllGlobals();
    expect(ask).toHaveBeenCalledTimes(1);
    expect(shelf.require('x')).toBe(42);
    expect(shelf.asset('a.wasm')?.byteLength).toBe(3);
    expect(() => shelf.require('y')).toThrow(/'y'/);
  });
  it('keeps what an earlier pack has defined, and takes what the realm puts in its place', () => {
    const { shelf } = createPackShelf(() => {});
    shelf.define({ react: () => 'first' });
    shelf.define({ react: () => 'second', vue: () => 'vue' });
    expect([shelf.require('react'), shelf.require('vue')]).toEqual(['first', 'vue']);
    shelf.override('react', () => 'own');
    expect(shelf.require('react')).toBe('own');
  });
  it('says why a pack could not be had, and asks again the next time', async () => {
    const ask = vi.fn();
    const { shelf, fail } = createPackShelf(ask);
    const first = shelf.loadPack('p');
    fail('p', 'answered 404');
    await expect(first).rejects.toThrow('answered 404');
    void shelf.loadPack('p');
    expect(ask).toHaveBeenCalledTimes(2);
  });
});

group('answer', () => {
  const request = {
    id: 7,
    method: 'POST',
    path: '/api/x',
    headers: [] as [string, string][],
    body: 'hello',
  };
  it('gives status, headers, body and time', async () => {
    const response = await answer(
      request,
      async sent =>
        new Response(await sent.text(), { status: 201, headers: { 'content-type': 'text/plain' } }),
    );
    expect(response).toMatchObject({ id: 7, status: 201, body: 'hello' });
    expect(response.ms).toBeGreaterThanOrEqual(0);
  });
  it('describes a body that is not text', async () => {
    const response = await answer(
      request,
      async () => new Response(new Uint8Array(4), { headers: { 'content-type': 'image/png' } }),
    );
    expect(response.body).toBe('(4 bytes of image/png)');
  });
  it('cuts a body without end', async () => {
    const endless = new ReadableStream({
      pull: c => c.enqueue(new TextEncoder().encode('x'.repeat(60_000))),
    });
    const response = await answer(
      request,
      async () => new Response(endless, { headers: { 'content-type': 'text/plain' } }),
    );
    expect(response.truncated).toBe(true);
    expect(response.body.length).toBe(200_000);
  });
  it('puts a failure into words', async () => {
    const response = await answer(request, () =>
      Promise.reject(new Error('The backend is not running')),
    );
    expect(response.error).toBe('The backend is not running');
    expect(response.status).toBeUndefined();
  });
});
