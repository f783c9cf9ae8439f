import { describe, expect, it } from 'vitest';
import type { FromHost } from '../../sandbox/protocol/page';
import { exercise } from './exercise.testing';
import { receive } from './receive';
import { initialState } from './session';
import type { SessionState } from './types';

const idle = initialState(exercise);
const running: SessionState = { ...idle, state: 'running', ready: true };
const RUN = 4;

const after = (state: SessionState, ...messages: FromHost[]) =>
  messages.reduce((one, message) => receive(one, message, RUN), state);
const result = (name: string, status: 'running' | 'passed' | 'failed', run = RUN): FromHost => ({
  type: 'stagecraft/check',
  run,
  name,
  status,
});
const end = (run = RUN): FromHost => ({ type: 'stagecraft/run-end', run });
const log = (message: string): FromHost => ({
  type: 'stagecraft/logs',
  dropped: 0,
  lines: [{ at: 0, level: 'info', source: 'console', message }],
});
const statuses = ({ checks }: SessionState) =>
  Object.fromEntries(Object.entries(checks).map(([name, { status }]) => [name, status]));

describe('a run', () => {
  it('changes from loading to running when the sandbox is ready, and nothing else does', () => {
    expect(after({ ...idle, state: 'loading' }, { type: 'stagecraft/ready' })).toMatchObject({
      state: 'running',
      ready: true,
    });
    expect(after(idle, { type: 'stagecraft/ready' }).state).toBe('idle');
  });

  it('fails with one failed check, whatever the others say', () => {
    const state = after(running, result('a', 'passed'), result('b', 'failed'), end());
    expect(state).toMatchObject({ state: 'failed', runs: 1 });
  });

  it('that ends in the middle leaves no check running', () => {
    const problem = { kind: 'stopped', title: 't', message: 'm' } as const;
    const state = after(running, result('a', 'passed'), result('b', 'running'), {
      type: 'stagecraft/run-end',
      run: RUN,
      problem,
    });
    expect(statuses(state)).toEqual({ a: 'passed', b: 'todo' });
    expect(state).toMatchObject({ state: 'error', runs: 0, problem });
  });

  it('is worth saying aloud if the reader asked for it, or its result is another one', () => {
    const told = (before: SessionState) =>
      after(before, result('a', 'passed'), result('b', 'failed'), end()).told;
    const same = { passed: 1, aloud: true };
    expect(told(running)).toEqual(same);
    expect(told({ ...running, told: same })).toEqual(same);
    expect(told({ ...running, told: same, quietly: true })).toEqual({ passed: 1, aloud: false });
    expect(told({ ...running, told: { ...same, passed: 0 }, quietly: true })).toEqual(same);
  });

  it('is not decided when a check was never reached', () => {
    const state = after(running, result('a', 'passed'), end());
    expect(state).toMatchObject({
      state: 'error',
      runs: 0,
      problem: { title: 'Not all checks were run' },
    });
  });

  it.each(['c', 'constructor', '__proto__', 'toString'])('knows no check named %s', name => {
    expect(after(running, result(name, 'passed'))).toBe(running);
  });

  it('of another number is not heard', () => {
    const start: FromHost = { type: 'stagecraft/run-start', run: 3 };
    expect(after(running, start, result('a', 'passed', 3), end(3), end(5))).toBe(running);
  });

  it('that is over stays as it ended', () => {
    const over = after(running, result('a', 'passed'), result('b', 'passed'), end());
    expect(after(over, result('a', 'failed'), end())).toBe(over);
    expect(over).toMatchObject({ state: 'passed', runs: 1 });
  });
});

describe('the live backend', () => {
  it('has routes once it runs; no routes are none, not the old ones', () => {
    const route = { method: 'GET', path: '/api/x', plugin: 'x' };
    const state = after(idle, { type: 'stagecraft/live', state: 'running', routes: [route] });
    expect(state).toMatchObject({ live: { state: 'running' }, routes: [route] });
    expect(after(state, { type: 'stagecraft/live', state: 'running' }).routes).toEqual([]);
  });

  it('says why it failed, and leaves a run alone', () => {
    const problem = { kind: 'start', title: 't', message: 'm' } as const;
    const state = after(running, { type: 'stagecraft/live', state: 'failed', problem });
    expect(state).toMatchObject({ state: 'running', live: { state: 'failed', problem } });
    expect(state.problem).toBeUndefined();
  });
});

describe('logs', () => {
  it('say whose lines come next, once', () => {
    const starting: FromHost = { type: 'stagecraft/live', state: 'starting' };
    const checks: FromHost = { type: 'stagecraft/run-start', run: RUN };
    const state = after(running, log('one'), starting, checks, log('two'), starting);
    expect(state.logs.map(({ message }) => message)).toEqual([
      'one',
      'The checks',
      'two',
      'The backend',
    ]);
  });

  it('count what the sandbox dropped and what is too old', () => {
    const lines = Array.from({ length: 600 }, (_, at) => ({
      at,
      level: 'info' as const,
      source: 'console' as const,
      message: '',
    }));
    const batch: FromHost = { type: 'stagecraft/logs', dropped: 7, lines };
    const state = after(idle, batch, batch);
    expect(state.logs).toHaveLength(1_000);
    expect(state.dropped).toBe(214);
    expect(state.logs[0]?.at).toBe(200);
  });
});

it('an answer counts once, and for its own request alone', () => {
  const request = { method: 'GET', path: '/', headers: [] };
  const state: SessionState = {
    ...idle,
    exchanges: [{ request: { ...request, id: 2 } }, { request: { ...request, id: 1 } }],
  };
  const answer = (id: number, body: string): FromHost => ({
    type: 'stagecraft/response',
    response: { id, headers: [], body, ms: 1 },
  });
  const { exchanges } = after(state, answer(1, 'first'), answer(1, 'again'), answer(9, 'nobody’s'));
  expect(exchanges.map(({ response }) => response?.body)).toEqual([undefined, 'first']);
});

describe('the app in the preview', () => {
  const preview = (state: 'off' | 'starting' | 'running' | 'failed', problem?: object): FromHost =>
    ({ type: 'stagecraft/preview', state, ...(problem ? { problem } : {}) }) as FromHost;
  const problem = { kind: 'render', title: 't', message: 'm' } as const;

  it('leaves its last picture behind code that does not compile, until it is off or fails for real', () => {
    const seen = (...messages: FromHost[]) => after(idle, ...messages).preview.seen;
    const typo = { ...problem, kind: 'compile' };
    expect(seen(preview('starting'))).toBe(false);
    expect(seen(preview('starting'), preview('failed', typo))).toBe(false);
    expect(seen(preview('running'), preview('failed', typo))).toBe(true);
    expect(seen(preview('running'), preview('failed', problem))).toBe(false);
    expect(seen(preview('running'), preview('failed', problem), preview('starting'))).toBe(false);
    expect(seen(preview('running'), preview('starting'))).toBe(true);
    expect(seen(preview('running'), preview('off'))).toBe(false);
  });

  it('may have an error and live on; the next message without one ends it', () => {
    const state = after(idle, preview('running', problem));
    expect(state.preview).toEqual({ state: 'running', seen: true, problem });
    expect(after(state, preview('running')).preview).toEqual({ state: 'running', seen: true });
  });

  it('says in the logs that its lines come next, where no backend does', () => {
    const remarks = (...messages: FromHost[]) =>
      after(idle, ...messages).logs.map(({ message }) => message);
    expect(remarks(preview('starting'), preview('running'))).toEqual(['The app']);
    expect(remarks({ type: 'stagecraft/live', state: 'starting' }, preview('starting'))).toEqual([
      'The backend',
    ]);
  });

  it('says where it is', () => {
    const location = { path: '/todo?done=1', index: 1, length: 3 };
    expect(after(idle, { type: 'stagecraft/location', location }).location).toEqual(location);
  });

  it('makes requests beside the reader’s; neither pushes the other out', () => {
    const exchange = (id: number): FromHost => ({
      type: 'stagecraft/exchange',
      request: { id, method: 'GET', path: '/api/todo', headers: [] },
      response: { id, status: 200, headers: [], body: '', ms: 1 },
    });
    const own = { request: { id: 1, method: 'GET', path: '/', headers: [] } };
    const many = Array.from({ length: 80 }, (_, index) => exchange(-1 - index));
    const { exchanges } = after({ ...idle, exchanges: [own] }, ...many);
    expect(exchanges).toHaveLength(51);
    expect(exchanges[0]?.request.id).toBe(-80);
    expect(exchanges[0]?.response?.status).toBe(200);
    expect(exchanges.at(-1)).toBe(own);
  });
});
