import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Inspector } from '../../backstage/backend';
import type { LogLine } from '../protocol/common';
import type { BackendModule } from './live';

const plugin = { $$type: '@backstage/BackendFeature' as const };
const route = { method: 'GET', path: '/api/x', plugin: 'x' };
const startBackend = vi.fn<BackendModule['startBackend']>();
const reset = vi.fn<BackendModule['reset']>();
const lines: LogLine[] = [];
const logs = { add: (line: LogLine) => void lines.push(line), flush: () => {} };
const running = (stop = () => Promise.resolve()) => ({
  fetch: () => Promise.resolve(new Response('ok')),
  inspect: {} as Inspector,
  routes: () => [route],
  stop: vi.fn(stop),
});

async function setUp() {
  vi.resetModules(); // it takes its timers when it is loaded
  const { createLiveBackend } = await import('./live');
  return createLiveBackend(() => ({ startBackend, reset, pendingPlugins: () => ['slow'] }), logs);
}
const start = (live: Awaited<ReturnType<typeof setUp>>, exports: unknown = { default: plugin }) =>
  live.start({
    prepare: () => Promise.resolve([]),
    entry: 'src/index.ts',
    load: () => exports,
    config: {},
  });

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetAllMocks();
  lines.length = 0;
  reset.mockResolvedValue();
});
afterEach(() => void vi.useRealTimers());

it('starts what the entry exports, and answers requests', async () => {
  const live = await setUp();
  await expect(live.fetch(new Request('http://x'))).rejects.toThrow('not running');
  startBackend.mockResolvedValue(running());
  expect(await start(live)).toEqual({ state: 'running', routes: [route] });
  expect(startBackend.mock.calls[0]![0].features).toEqual([plugin]);
  expect(await (await live.fetch(new Request('http://x'))).text()).toBe('ok');
});

it('stops the backend before the next one, and makes the realm as good as new', async () => {
  const live = await setUp();
  const first = running();
  startBackend.mockResolvedValueOnce(first).mockResolvedValueOnce(running());
  await start(live);
  expect(reset).toHaveBeenCalledTimes(1);
  await start(live);
  expect(first.stop).toHaveBeenCalledTimes(1);
  expect(reset).toHaveBeenCalledTimes(2);
  expect(lines).toEqual([]);
});

it('runs Backstage’s own plugins beside the learner’s, or alone', async () => {
  const live = await setUp();
  startBackend.mockImplementation(() => Promise.resolve(running()));
  const catalog = { id: 'catalog', features: [plugin], config: { catalog: { rules: [] } } };
  const program = {
    prepare: () => Promise.resolve([catalog]),
    entry: 'src/index.ts',
    load: () => ({ default: plugin }),
    config: { app: { title: 'x' } },
  };
  await live.start(program);
  await live.start({ ...program, entry: undefined, load: () => expect.fail('there is no entry') });
  const [both, alone] = startBackend.mock.calls.map(([options]) => options);
  expect(both).toMatchObject({ features: [plugin], plugins: [catalog], config: program.config });
  expect(alone).toMatchObject({ features: [], plugins: [catalog] });
});

it('fails with a pack that can’t be had', async () => {
  const live = await setUp();
  const state = await live.start({
    prepare: () => Promise.reject(new Error('answered 404')),
    entry: undefined,
    load: () => {},
    config: {},
  });
  expect(state).toMatchObject({ state: 'failed', error: { message: 'answered 404' } });
});

it('says what is wrong with the entry, and that nothing runs', async () => {
  const live = await setUp();
  startBackend.mockResolvedValueOnce(running());
  await start(live);
  expect(await start(live, {})).toMatchObject({
    state: 'failed',
    error: { message: expect.stringContaining('exports no backend plugin') },
  });
  await expect(live.fetch(new Request('http://x'))).rejects.toThrow('not running');
});

it('names who hangs when a start does not end, and gives it up', async () => {
  const live = await setUp();
  startBackend.mockReturnValue(new Promise(() => {}));
  const state = start(live);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await state).toEqual({ state: 'stuck', pending: ['slow'] });
  expect(startBackend.mock.calls[0]![0].signal?.aborted).toBe(true);
});

it('gives up a start that is no longer wanted', async () => {
  const live = await setUp();
  startBackend.mockImplementation(
    ({ signal }) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(Error('gone')))),
  );
  const state = start(live);
  await vi.advanceTimersByTimeAsync(1);
  live.abandon();
  expect(await state).toMatchObject({ state: 'failed', error: { message: 'gone' } });
  expect(vi.getTimerCount()).toBe(0);
});

it('goes on without shutdown hooks that never end, and says so', async () => {
  const live = await setUp();
  startBackend.mockResolvedValueOnce(running(() => new Promise(() => {})));
  await start(live);
  startBackend.mockResolvedValueOnce(running());
  const next = start(live);
  await vi.advanceTimersByTimeAsync(1_000);
  expect((await next).state).toBe('running');
  expect(lines).toMatchObject([
    { level: 'warn', message: /shutdown hook had not ended after 1 s/ },
  ]);
});

it('tells of a stop that fails', async () => {
  const live = await setUp();
  startBackend.mockResolvedValueOnce(running(() => Promise.reject(new Error('stuck door'))));
  await start(live);
  await live.stop();
  expect(lines).toMatchObject([{ level: 'error', message: /did not stop cleanly: stuck door/ }]);
});
