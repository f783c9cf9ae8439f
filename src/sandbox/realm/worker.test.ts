import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunOutcome } from '../checks';
import { createCompiler } from '../compiler';
import type { FromRealm, ToRealm } from '../protocol/realm';

/** What packs would define, and how a test lets their promises settle. */
interface Framework {
  starts: { signal: AbortSignal; done(): void; fail(): void }[];
  runs: { signal: AbortSignal; done(outcome: RunOutcome): void }[];
}
let framework: Framework;
let port: MessagePort;
let heard: FromRealm[];
let news = () => {};

const PACKS: Record<string, string> = {
  backend: `self.__stagecraft.define({ 'stagecraft:backend': () => self.framework.backend })`,
  checks: `self.__stagecraft.define({ 'stagecraft:checks': () => self.framework.checks })`,
};

beforeEach(async () => {
  framework = { starts: [], runs: [] };
  const backend = {
    startBackend: ({ signal }: { signal: AbortSignal }) =>
      new Promise((resolve, reject) => {
        const fetch = () => Promise.resolve(new Response('ok'));
        const running = { fetch, routes: () => [], stop: () => Promise.resolve() };
        framework.starts.push({
          signal,
          done: () => resolve(running),
          fail: () => reject(new Error('given up')),
        });
        news();
      }),
    reset: () => Promise.resolve(),
    pendingPlugins: () => [],
  };
  const checks = {
    runChecks: ({ signal }: { signal: AbortSignal }) =>
      new Promise(resolve => {
        framework.runs.push({ signal, done: resolve });
        signal.addEventListener('abort', () => resolve({ kind: 'cancelled' }));
        news();
      }),
  };
  const self = Object.assign(new EventTarget(), { framework: { backend, checks } });
  vi.stubGlobal('self', self);
  vi.stubGlobal('console', { ...console });
  vi.resetModules();
  await import('./worker');
  const { port1, port2 } = new MessageChannel();
  port = port1;
  const mine: FromRealm[] = (heard = []);
  port.onmessage = ({ data }: MessageEvent<FromRealm>) => {
    if (data.type === 'need')
      say({ type: 'pack', name: data.pack, code: PACKS[data.pack]!, assets: {} });
    else mine.push(data);
    news();
  };
  self.dispatchEvent(Object.assign(new Event('message'), { ports: [port2] }));
  await until(() => heard.some(message => message.type === 'ready'));
});
afterEach(() => {
  port.close();
  vi.unstubAllGlobals();
});

const say = (message: ToRealm) => port.postMessage(message);
const until = (holds: () => boolean) =>
  new Promise<void>(resolve => {
    news = () => holds() && resolve();
    news();
  });
const of = <T extends FromRealm['type']>(type: T) =>
  heard.filter((message): message is Extract<FromRealm, { type: T }> => message.type === type);
/** Resolves when everything that was said before has been heard. */
const ping = () => {
  say({ type: 'ping', n: 1 });
  return until(() => of('pong').length > 0);
};
const PLUGIN = "export default { $$type: '@backstage/BackendFeature' };";
const start = (session: number): ToRealm => ({
  type: 'start',
  session,
  code: createCompiler().compile({ 'src/index.ts': PLUGIN }).code,
  entry: 'src/index.ts',
  hidden: [],
  packs: [],
  plugins: [],
  config: {},
});
const checks = (run: number, packs: string[] = []): ToRealm => ({
  type: 'checks',
  run,
  code: {},
  entry: 'x',
  hidden: [],
  packs,
});
const request = (id: number): ToRealm => ({
  type: 'request',
  request: { id, method: 'GET', path: '/', headers: [] },
});
const PASSED: RunOutcome = { kind: 'decided', passed: 1, failed: 0 };

describe('the realm', () => {
  it('answers pings at any time', async () => {
    say({ type: 'ping', n: 3 });
    await until(() => of('pong').length > 0);
    expect(of('pong')).toEqual([{ type: 'pong', n: 3 }]);
  });

  it('keeps a request until the start before it has ended', async () => {
    say(start(1));
    say(request(1));
    await ping();
    expect(of('response')).toEqual([]);
    framework.starts[0]!.done();
    await until(() => of('response').length === 1);
    expect(of('response')[0]!.response).toMatchObject({ id: 1, status: 200, body: 'ok' });
    expect(of('live')).toMatchObject([{ session: 1, state: 'running' }]);
  });

  it('says that nothing runs when nothing was started', async () => {
    say(request(1));
    await until(() => of('response').length === 1);
    expect(of('response')[0]!.response.error).toMatch(/not running/);
  });

  it('starts the newest program alone: one under way is given up, those in between are left out', async () => {
    say(start(1));
    await until(() => framework.starts.length === 1);
    say(start(2));
    say(start(3));
    await ping();
    expect(framework.starts[0]!.signal.aborted).toBe(true);
    framework.starts[0]!.fail();
    await until(() => framework.starts.length === 2);
    framework.starts[1]!.done();
    await until(() => of('live').length === 2);
    expect(of('live')).toMatchObject([
      { session: 1, state: 'failed' },
      { session: 3, state: 'running' },
    ]);
  });

  it('runs checks and says when they begin and how they end', async () => {
    say(checks(1));
    await until(() => of('checks-begin').length === 1);
    await until(() => framework.runs.length === 1);
    framework.runs[0]!.done(PASSED);
    await until(() => of('checks-end').length === 1);
    expect(of('checks-end')).toEqual([{ type: 'checks-end', run: 1, outcome: PASSED }]);
  });

  it('never begins with a run that was cancelled while it waited', async () => {
    say(checks(1));
    await until(() => framework.runs.length === 1);
    say(checks(2));
    say({ type: 'cancel', run: 2 });
    say(checks(3));
    await ping();
    framework.runs[0]!.done(PASSED);
    await until(() => framework.runs.length === 2 && of('checks-begin').length > 1);
    expect(of('checks-begin').map(({ run }) => run)).toEqual([1, 3]);
    expect(framework.runs[1]!.signal.aborted).toBe(false);
  });

  it('cancels the run that is meant, and no other', async () => {
    say(checks(1));
    await until(() => framework.runs.length === 1);
    say({ type: 'cancel', run: 7 });
    await ping();
    expect(framework.runs[0]!.signal.aborted).toBe(false);
    say({ type: 'cancel', run: 1 });
    await until(() => of('checks-end').length === 1);
    expect(of('checks-end')[0]!.outcome).toEqual({ kind: 'cancelled' });
  });

  it('drops a start that still waits when checks are to run', async () => {
    say(start(1));
    await until(() => framework.starts.length === 1);
    say(start(2));
    say(checks(1));
    await ping();
    framework.starts[0]!.fail();
    await until(() => framework.runs.length === 1 && of('live').length > 0);
    expect(framework.starts).toHaveLength(1);
    expect(of('live').map(({ session }) => session)).toEqual([1]);
  });
});
