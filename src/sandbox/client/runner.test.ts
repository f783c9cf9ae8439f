// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { toProgram } from '../host/program';
import { ToHost } from '../protocol/page';
import { createRunner, type RunOptions } from './runner';

const request = {
  files: { 'src/plugin.ts': 'code', 'checks.test.ts': 'checks' },
  settings: { profile: 'backend', entries: { backend: 'src/plugin.ts' } },
  checks: ['a'],
} as const;

const frames = () => [...document.querySelectorAll('iframe')];
let sent: unknown[] = [];

/** What the host page in the newest frame says; what it hears is kept in `sent`. */
function host() {
  const frame = frames().at(-1)!;
  const source = frame.contentWindow!;
  vi.spyOn(source, 'postMessage').mockImplementation((message: unknown) => void sent.push(message));
  return {
    url: frame.src,
    say: (data: object, from: { source?: Window; origin?: string } = {}) =>
      window.dispatchEvent(
        new MessageEvent('message', { data, source, origin: location.origin, ...from }),
      ),
  };
}

const start = (options: Partial<RunOptions> = {}) =>
  createRunner('http://localhost/sandbox/').run(request, { patienceMs: 60_000, ...options });
const passed = { type: 'stagecraft/check', run: 1, name: 'a', status: 'passed' };
const end = { type: 'stagecraft/run-end', run: 1 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  sent = [];
});

async function begun(options?: Partial<RunOptions>) {
  const run = start(options);
  await vi.advanceTimersByTimeAsync(0);
  return { run, ...host() };
}

it('runs the checks alone, in a host page of their own that goes when they have ended', async () => {
  const { run, say, url } = await begun();
  expect(url).toContain('profile=backend');
  expect(url).toContain('only=checks');
  say({ type: 'initialized', codesandbox: true });
  const message = ToHost.parse(sent[1]);
  if (message.type !== 'run-all-tests' || !message.modules) throw new Error('no run was asked for');
  expect(toProgram(message.modules)).toMatchObject({
    checksAlone: true,
    files: request.files,
    entries: request.settings.entries,
  });
  say(passed);
  say(end);
  expect(await run).toMatchObject({ ended: true, checks: { a: { status: 'passed' } } });
  expect(frames()).toEqual([]);
});

it('hears its own host page alone', async () => {
  const seen = vi.fn();
  const { run, say } = await begun({ onProgress: seen });
  say({ type: 'initialized' });
  say(passed, { source: window });
  say(passed, { origin: 'https://elsewhere.example' });
  expect(seen).not.toHaveBeenCalled();
  say(end);
  expect((await run).checks.a?.status).toBe('todo');
});

it('ends when its time is over, and says so', async () => {
  const { run, say } = await begun({ patienceMs: 5_000 });
  say({ type: 'initialized' });
  say({ ...passed, status: 'running' });
  await vi.advanceTimersByTimeAsync(5_000);
  const { problem } = await run;
  expect(problem?.kind).toBe('timeout');
  expect(problem?.message).toContain('This happened in “a”. They had not ended after 5 s');
  expect(frames()).toEqual([]);
});

it('says that there is no sandbox when its page never answers', async () => {
  const { run } = await begun();
  await vi.advanceTimersByTimeAsync(30_000);
  const { problem } = await run;
  expect(problem?.kind).toBe('packs');
  expect(problem?.message).toContain('does not answer');
});

it('is ended from outside, with everything that runs', async () => {
  const control = new AbortController();
  const { run, say } = await begun({ signal: control.signal });
  say({ type: 'initialized' });
  const gone = expect(run).rejects.toThrow('enough');
  control.abort(new Error('enough'));
  await gone;
  expect(frames()).toEqual([]);
});
