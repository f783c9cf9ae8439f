import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PluginRequest } from '../protocol/common';
import type { FromHost } from '../protocol/page';
import type { FromRealm, ToRealm } from '../protocol/realm';
import { createSandbox } from './sandbox';

const modules = (plugin: string, checks = "it('a', () => {})") => ({
  '/package.json': {
    path: '/package.json',
    code: '{ "stagecraft": { "entry": "src/plugin.ts" } }',
  },
  '/src/plugin.ts': { path: '/src/plugin.ts', code: plugin },
  '/checks.test.ts': { path: '/checks.test.ts', code: checks },
});
const GOOD = modules('export const good = 1;');
const EDITED = modules('export const edited = 2;');
const BROKEN = modules('export const = 1;');
const request = (id: number): PluginRequest => ({ id, method: 'GET', path: '/api', headers: [] });
const failure = { name: 'Error', message: 'no luck', stack: '' };

let said: FromHost[];
let sent: ToRealm[];
let delivers: boolean;
const replace = vi.fn();
let sandbox: ReturnType<typeof createSandbox>;

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  sent = [];
  delivers = true;
  replace.mockReset();
  const send = (message: ToRealm) => {
    if (delivers) sent.push(message);
    return delivers;
  };
  sandbox = createSandbox(
    message => said.push(message),
    () => ({ send, replace }),
  );
});
afterEach(() => void vi.useRealTimers());

const hear = (message: Parameters<typeof sandbox.onRealm>[0]) => sandbox.onRealm(message);
const kinds = () => sent.map(message => message.type);
const last = <T extends ToRealm['type']>(type: T) =>
  sent.findLast((message): message is Extract<ToRealm, { type: T }> => message.type === type)!;
const heard = <T extends FromHost['type']>(type: T) =>
  said.filter((message): message is Extract<FromHost, { type: T }> => message.type === type);
const live = () => heard('stagecraft/live').at(-1)!;
const ended = () => heard('stagecraft/run-end');
const decided = (run: number): Extract<FromRealm, { type: 'checks-end' }> => ({
  type: 'checks-end',
  run,
  outcome: { kind: 'decided', passed: 1, failed: 0 },
});

describe('the live backend', () => {
  it('is started with compiled code after each edit', () => {
    sandbox.compile(GOOD);
    expect(last('start')).toMatchObject({ session: 1, entry: 'src/plugin.ts', config: {} });
    expect(last('start').code['src/plugin.ts']).toContain('good');
    expect(live()).toMatchObject({ state: 'starting' });
    const route = { method: 'GET', path: '/api/x', plugin: 'x' };
    hear({ type: 'live', session: 1, state: 'running', routes: [route] });
    expect(live()).toMatchObject({ state: 'running', routes: [route] });
  });

  it('gets app-config.yaml as its config', () => {
    const yaml = { path: '/app-config.yaml', code: 'app:\n  title: T\n' };
    sandbox.compile({ ...GOOD, '/app-config.yaml': yaml });
    expect(last('start').config).toEqual({ app: { title: 'T' } });
  });

  it('says nothing about an older start', () => {
    sandbox.compile(GOOD);
    sandbox.compile(EDITED);
    hear({ type: 'live', session: 1, state: 'running' });
    expect(live().state).toBe('starting');
    hear({ type: 'live', session: 2, state: 'failed', error: failure });
    expect(live()).toMatchObject({ state: 'failed', problem: { message: 'no luck' } });
  });

  it('is stopped, and the place named, when a file can’t be compiled', () => {
    sandbox.compile(GOOD);
    sandbox.compile(BROKEN);
    expect(kinds()).toEqual(['start', 'stop']);
    expect(live().problem).toMatchObject({ kind: 'compile', where: { path: 'src/plugin.ts' } });
    expect(live().problem?.codeFrame).toContain('export const = 1');
  });

  it('that never finishes starting costs the realm its life', () => {
    sandbox.compile(GOOD);
    sandbox.request(request(1));
    hear({ type: 'live', session: 1, state: 'stuck', pending: ['todo'] });
    expect(live().problem).toMatchObject({ kind: 'timeout' });
    expect(live().problem?.message).toContain('`todo`');
    expect(replace).toHaveBeenCalledTimes(1);
    expect(heard('stagecraft/response')[0]?.response).toMatchObject({ id: 1, error: /stopped/ });
  });
});

describe('a run', () => {
  it('goes first: an edit meanwhile is started when it has ended', () => {
    sandbox.compile(GOOD);
    sandbox.startRun(7, GOOD);
    sandbox.compile(EDITED);
    sandbox.refresh();
    expect(kinds()).toEqual(['start', 'checks']);
    hear({ type: 'live', session: 1, state: 'running' });
    expect(live().state).toBe('starting');
    hear(decided(7));
    expect(ended()).toEqual([{ type: 'stagecraft/run-end', run: 7 }]);
    expect(kinds()).toEqual(['start', 'checks', 'start']);
    expect(last('start').code['src/plugin.ts']).toContain('edited');
  });

  it('tells each check as it happens, with failures in the learner’s own lines', () => {
    sandbox.startRun(1, modules('x', "\n\nit('a', () => {\n  throw new Error('b');\n});"));
    const code = last('checks').code['checks.test.ts']!;
    const url = /sourceURL=(\S+)/.exec(code)![1]!;
    const line = code.split('\n').findIndex(text => text.includes('throw')) + 1;
    hear({ type: 'checks-begin', run: 1 });
    hear({ type: 'check', run: 1, event: { type: 'collected', names: ['a'] } });
    hear({ type: 'check', run: 1, event: { type: 'start', name: 'a' } });
    const error = { name: 'Error', message: 'b', stack: `Error: b\n    at f (${url}:${line}:9)` };
    hear({
      type: 'check',
      run: 1,
      event: { type: 'result', name: 'a', status: 'failed', ms: 3, error },
    });
    const [running, failed] = heard('stagecraft/check');
    expect(running).toMatchObject({ name: 'a', status: 'running' });
    expect(failed).toMatchObject({ status: 'failed', ms: 3, failure: { message: 'b' } });
    expect(failed?.failure?.frames?.[0]).toMatchObject({ path: 'checks.test.ts', line: 4 });
    expect(failed?.failure).not.toHaveProperty('stack');
  });

  it('hears nothing of another run', () => {
    sandbox.startRun(1, GOOD);
    sandbox.startRun(2, GOOD);
    expect(kinds()).toEqual(['checks', 'cancel', 'checks']);
    hear({ type: 'check', run: 1, event: { type: 'start', name: 'a' } });
    hear(decided(1));
    expect(heard('stagecraft/check')).toEqual([]);
    expect(ended()).toEqual([]);
    hear(decided(2));
    expect(ended()).toHaveLength(1);
  });

  it('of code that can’t be compiled ends at once, and nothing is sent', () => {
    sandbox.startRun(1, BROKEN);
    expect(ended()).toMatchObject([{ run: 1, problem: { kind: 'compile' } }]);
    expect(kinds()).not.toContain('checks');
    vi.advanceTimersByTime(120_000);
    expect(ended()).toHaveLength(1);
  });

  it('that can’t import what it checks says why', () => {
    sandbox.startRun(1, GOOD);
    const where = { path: 'src/plugin.ts', line: 1, column: 8 };
    const error = { name: 'ModuleError', message: 'There is no x.', stack: '', where };
    hear({ type: 'checks-end', run: 1, outcome: { kind: 'error', error } });
    expect(ended()[0]?.problem).toMatchObject({ kind: 'import', message: 'There is no x.', where });
    expect(replace).not.toHaveBeenCalled();
  });

  it('with a check that hangs names it, and gives the realm up before the backend starts again', () => {
    sandbox.startRun(1, GOOD);
    replace.mockImplementation(() => expect(kinds()).toEqual(['checks']));
    hear({ type: 'checks-end', run: 1, outcome: { kind: 'timeout', name: 'a', ms: 5_000 } });
    expect(ended()[0]?.problem).toMatchObject({ kind: 'timeout', title: '“a” did not finish' });
    expect(replace).toHaveBeenCalledTimes(1);
    expect(kinds()).toEqual(['checks', 'start']);
  });

  it('with a plugin that hangs names the plugin', () => {
    sandbox.startRun(1, modules('x({\n  async init() {} });'));
    hear({
      type: 'checks-end',
      run: 1,
      outcome: { kind: 'timeout', name: 'a', ms: 5_000, pending: ['todo'] },
    });
    expect(ended()[0]?.problem).toMatchObject({
      title: 'The backend never finished starting',
      where: { path: 'src/plugin.ts', line: 2, column: 9 },
    });
  });

  it('is given up after a minute', () => {
    sandbox.startRun(1, GOOD);
    hear({ type: 'checks-begin', run: 1 });
    vi.advanceTimersByTime(59_999);
    expect(ended()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(ended()[0]?.problem).toMatchObject({ title: 'The checks took too long' });
    expect(replace).toHaveBeenCalledTimes(1);
    hear(decided(1));
    expect(ended()).toHaveLength(1);
  });

  it('that did not even begin in a minute blames the loading, not the checks', () => {
    sandbox.startRun(1, GOOD);
    vi.advanceTimersByTime(60_000);
    expect(ended()[0]?.problem).toMatchObject({ kind: 'packs' });
  });

  it('can be cancelled by its own number alone; then the backend comes back', () => {
    sandbox.compile(GOOD);
    sandbox.startRun(3, GOOD);
    sandbox.cancel(2);
    expect(kinds()).toEqual(['start', 'checks']);
    sandbox.cancel(3);
    expect(kinds()).toEqual(['start', 'checks', 'cancel', 'start']);
    hear(decided(3));
    vi.advanceTimersByTime(30_000);
    sandbox.startRun(4, GOOD);
    vi.advanceTimersByTime(40_000); // the minute of the first run is over, that of the second is not
    expect(ended()).toEqual([]);
  });
});

describe('when the realm dies', () => {
  it('a run that had begun is over, and its code is not started again', () => {
    sandbox.startRun(1, GOOD);
    hear({ type: 'checks-begin', run: 1 });
    sandbox.onDeath('silent', 'It did not answer.');
    expect(ended()[0]?.problem).toMatchObject({ kind: 'stopped', message: /endless loop/ });
    expect(live()).toMatchObject({ state: 'failed', problem: { kind: 'stopped' } });
    expect(kinds()).toEqual(['checks']);
    vi.advanceTimersByTime(120_000);
    expect(ended()).toHaveLength(1);
  });

  it('a run that had not begun gets its turn in the next realm, once', () => {
    sandbox.compile(GOOD);
    sandbox.startRun(1, GOOD);
    sandbox.onDeath('silent', 'It did not answer.');
    expect(ended()).toEqual([]);
    expect(kinds()).toEqual(['start', 'checks', 'checks']);
    sandbox.onDeath('failed', 'It broke.');
    expect(ended()[0]?.problem?.message).toBe('The sandbox could not be kept running: It broke.');
    expect(kinds()).toEqual(['start', 'checks', 'checks']);
  });

  it('a run that gets its turn can pass', () => {
    sandbox.startRun(1, GOOD);
    sandbox.onDeath('silent', '');
    hear({ type: 'checks-begin', run: 1 });
    hear(decided(1));
    expect(ended()).toEqual([{ type: 'stagecraft/run-end', run: 1 }]);
  });

  it('requests that wait are told', () => {
    sandbox.compile(GOOD);
    sandbox.request(request(5));
    sandbox.onDeath('silent', '');
    const { response } = heard('stagecraft/response')[0]!;
    expect(response).toMatchObject({ id: 5, error: /stopped before it answered/ });
    hear({ type: 'response', response: { ...response, status: 200 } });
    expect(heard('stagecraft/response')).toHaveLength(1);
  });
});

describe('a request', () => {
  it('goes to the backend, and its answer comes back once', () => {
    sandbox.compile(GOOD);
    sandbox.request(request(1));
    expect(last('request').request.id).toBe(1);
    const response = { id: 1, status: 200, headers: [], body: 'ok', ms: 1 };
    hear({ type: 'response', response });
    hear({ type: 'response', response });
    expect(heard('stagecraft/response')).toEqual([{ type: 'stagecraft/response', response }]);
  });

  it('during a run waits for the backend that comes after it', () => {
    sandbox.compile(GOOD);
    sandbox.startRun(1, GOOD);
    sandbox.request(request(1));
    expect(kinds()).toEqual(['start', 'checks']);
    hear({ type: 'checks-end', run: 1, outcome: { kind: 'timeout', name: 'a', ms: 1 } });
    expect(kinds()).toEqual(['start', 'checks', 'start', 'request']);
    expect(heard('stagecraft/response')).toEqual([]);
  });
});

describe('when packs can’t be had', () => {
  it('says so, ends the run, and does not try again by itself', () => {
    sandbox.startRun(1, GOOD);
    sandbox.request(request(1));
    sandbox.onUnavailable('backend.js answered 404.');
    const problem = { kind: 'packs', message: 'backend.js answered 404.' };
    expect(ended()).toMatchObject([{ run: 1, problem }]);
    expect(live()).toMatchObject({ state: 'failed', problem });
    expect(heard('stagecraft/response')).toMatchObject([{ response: { id: 1 } }]);
    expect(kinds()).not.toContain('start');
  });

  it('a request is an attempt to start the backend after all', () => {
    sandbox.compile(GOOD);
    sandbox.onUnavailable('offline');
    delivers = false;
    sandbox.request(request(1));
    expect(live().state).toBe('starting');
    expect(heard('stagecraft/response')).toMatchObject([{ response: { error: /not running/ } }]);
  });
});

it('logs carry the learner’s own frames and nothing of the framework’s', () => {
  sandbox.compile(modules('export function f() {\n  throw new Error();\n}'));
  const code = last('start').code['src/plugin.ts']!;
  const url = /sourceURL=(\S+)/.exec(code)![1]!;
  const at = code.split('\n').findIndex(text => text.includes('throw')) + 1;
  const line = { at: 0, level: 'error', source: 'console', message: 'm' } as const;
  const framework = 'Error: m\n    at g (packs/backend.js:1:1)';
  const stack = `${framework}\n    at f (${url}:${at}:9)`;
  hear({
    type: 'logs',
    dropped: 4,
    lines: [
      { ...line, stack },
      { ...line, stack: framework },
    ],
  });
  hear({ type: 'uncaught', error: { name: 'TypeError', message: 'late', stack } });
  const [first, uncaught] = heard('stagecraft/logs');
  expect(first?.dropped).toBe(4);
  expect(first?.lines.map(({ stack: shown }) => shown)).toEqual([
    expect.stringMatching(/^at f src\/plugin\.ts:2:\d+$/),
    undefined,
  ]);
  expect(uncaught?.lines[0]).toMatchObject({ message: 'Uncaught TypeError: late', level: 'error' });
});
