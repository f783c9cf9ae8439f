import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunOutcome } from '../checks';
import { createCompiler } from '../compiler';
import type { ToClient, ToServer } from './bridge/messages';
import type { FromRealm, ToRealm } from '../protocol/realm';

/** What packs would define, and how a test lets their promises settle. */
interface Framework {
  starts: { signal: AbortSignal; options: object; done(): void; fail(): void }[];
  runs: { signal: AbortSignal; done(outcome: RunOutcome): void }[];
}
let framework: Framework;
let port: MessagePort;
let heard: FromRealm[];
let news = () => {};

const PACKS: Record<string, string> = {
  'catalog-backend': `self.__stagecraft.define({ 'stagecraft:plugin/catalog': () => ({ features: [] }) })`,
  backend: `self.__stagecraft.define({ 'stagecraft:backend': () => self.framework.backend })`,
  checks: `self.__stagecraft.define({ 'stagecraft:checks': () => self.framework.checks })`,
};

beforeEach(async () => {
  framework = { starts: [], runs: [] };
  const backend = {
    startBackend: ({ signal, ...options }: { signal: AbortSignal }) =>
      new Promise((resolve, reject) => {
        const fetch = () => Promise.resolve(new Response('ok'));
        const running = { fetch, routes: () => [], stop: () => Promise.resolve() };
        framework.starts.push({
          signal,
          options,
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
type Start = Extract<ToRealm, { type: 'start' }>;
const start = (session: number, more: Partial<Start> = {}): Start => ({
  type: 'start',
  session,
  code: createCompiler().compile({ 'src/index.ts': PLUGIN }).code,
  entry: 'src/index.ts',
  hidden: [],
  packs: [],
  plugins: [],
  config: {},
  ...more,
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

describe('the bridge', () => {
  const TEXT = new TextEncoder();
  let bridge: MessagePort;
  const answers: ToClient[] = [];
  beforeEach(() => {
    const { port1, port2 } = new MessageChannel();
    bridge = port1;
    answers.length = 0;
    bridge.onmessage = ({ data }: MessageEvent<ToClient>) => {
      answers.push(data);
      if (data.type === 'head' || data.type === 'chunk') ask({ type: 'pull', id: data.id });
      news();
    };
    port.postMessage({ type: 'bridge' } satisfies ToRealm, [port2]);
  });
  afterEach(() => bridge.close());
  const ask = (message: ToServer) => bridge.postMessage(message);
  const request = (id: number): ToServer => ({
    type: 'request',
    id,
    method: 'POST',
    path: '/api/x',
    headers: [['content-type', 'text/plain']],
    body: TEXT.encode('hello'),
  });

  it('waits for a start that is under way, and shows the reader what went over it', async () => {
    say(start(1));
    await until(() => framework.starts.length === 1);
    ask(request(1));
    await ping();
    expect(answers).toEqual([]);
    framework.starts[0]!.done();
    await until(() => of('exchange').length === 1);
    expect(answers.map(({ type }) => type)).toEqual(['head', 'chunk', 'end']);
    expect(of('exchange')).toMatchObject([
      {
        request: { id: -1, method: 'POST', path: '/api/x', body: 'hello' },
        response: { id: -1, status: 200, body: 'ok' },
      },
    ]);
  });

  it('waits for checks that run in the backend’s place, until the backend is back', async () => {
    say(checks(1));
    await until(() => framework.runs.length === 1);
    ask(request(1));
    await ping();
    framework.runs[0]!.done(PASSED);
    await until(() => of('checks-end').length === 1);
    expect(answers).toEqual([]);
    say(start(1));
    await until(() => framework.starts.length === 1);
    framework.starts[0]!.done();
    await until(() => of('exchange').length === 1);
    expect(of('exchange')[0]!.response.status).toBe(200);
  });

  it('says that nothing runs', async () => {
    say({ type: 'stop' });
    ask(request(1));
    await until(() => answers.length === 1);
    expect(answers[0]).toMatchObject({ type: 'failed', message: expect.stringMatching(/not run/) });
    await until(() => of('exchange').length === 1);
  });
});

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

  it('loads the packs of a program, and runs Backstage’s own plugins beside it or alone', async () => {
    const more = { packs: ['catalog-backend'], plugins: ['catalog'] };
    say(start(1, more));
    await until(() => framework.starts.length === 1);
    framework.starts[0]!.done();
    say(start(2, { ...more, entry: undefined }));
    await until(() => framework.starts.length === 2);
    const [beside, alone] = framework.starts.map(({ options }) => options);
    expect(beside).toMatchObject({ features: [{}], plugins: [{ features: [] }] });
    expect(alone).toMatchObject({ features: [], plugins: [{ features: [] }] });
  });

  it('loads the packs of checks', async () => {
    say(checks(1, ['catalog-backend']));
    await until(() => framework.runs.length === 1);
    framework.runs[0]!.done(PASSED);
    await until(() => of('checks-end').length === 1);
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
