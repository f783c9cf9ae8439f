import { describe, expect, it, vi } from 'vitest';
import type { FromHost } from '../../sandbox/protocol/page';
import { exercise, loadRest, rest } from './exercise.testing';
import { programOf } from './files';
import { createSession } from './session';
import type { SandboxLink } from './types';

const STARTER = { 'src/plugin.ts': 'start', 'src/index.ts': 'index' };

function setUp() {
  const link = {
    update: vi.fn(),
    remove: vi.fn(),
    run: vi.fn(),
    cancel: vi.fn(),
    request: vi.fn(),
    navigate: vi.fn(),
    colorMode: vi.fn(),
    restart: vi.fn(),
    inspect: vi.fn(),
  } satisfies SandboxLink;
  const events = {
    edited: vi.fn(),
    passed: vi.fn(),
    reset: vi.fn(),
    resetUndone: vi.fn(),
    solutionSeen: vi.fn(),
  };
  const session = createSession(exercise, loadRest, events);
  const say = (...messages: FromHost[]) => messages.forEach(session.receive);
  const result = (run: number, name: string, status: 'passed' | 'failed'): FromHost => ({
    type: 'stagecraft/check',
    run,
    name,
    status,
    ms: 1,
  });
  return { session, link, events, say, result };
}

describe('a session', () => {
  it('hands a run the reader’s files; the sandbox adds the hidden ones and the checks', () => {
    const { session, link } = setUp();
    session.attach(link, STARTER);
    session.edit('src/plugin.ts', 'mine');
    session.runChecks();
    expect(link.run).toHaveBeenCalledWith(expect.any(Number), {
      'src/plugin.ts': 'mine',
      'src/index.ts': 'index',
    });
    expect(programOf(rest, session.getState().files)).toEqual({
      'src/plugin.ts': 'mine',
      'src/index.ts': 'index',
      'src/secret.ts': 'hidden',
      'checks.test.ts': 'the checks',
    });
  });

  it('keeps a problem in sight over edits while runs begin by themselves, until there is a new result', () => {
    const { session, link, say } = setUp();
    session.attach(link, STARTER);
    const problem = {
      kind: 'compile',
      title: 'Not TypeScript',
      message: 'A } is missing.',
    } as const;
    const run = () => link.run.mock.lastCall![0] as number;
    const fail = () => say({ type: 'stagecraft/run-end', run: run(), problem });
    session.runChecks();
    fail();
    session.edit('src/plugin.ts', 'one');
    expect(session.getState()).toMatchObject({ problem: undefined, lingers: undefined });

    session.runChecks({ quietly: true });
    fail();
    session.edit('src/plugin.ts', 'two');
    expect(session.getState()).toMatchObject({
      state: 'idle',
      problem: undefined,
      lingers: problem,
    });
    session.edit('src/plugin.ts', 'three');
    session.runChecks({ quietly: true });
    expect(session.getState().lingers).toBe(problem);
    fail();
    expect(session.getState()).toMatchObject({ state: 'error', problem, lingers: undefined });

    session.edit('src/plugin.ts', 'four');
    session.endQuietRuns();
    expect(session.getState().lingers).toBeUndefined();
  });

  it('tells a sandbox that comes later what was edited before', () => {
    const { session, link } = setUp();
    session.edit('src/plugin.ts', 'mine');
    session.attach(link, STARTER);
    expect(link.update).toHaveBeenCalledWith({ 'src/plugin.ts': 'mine' });
  });

  it('keeps a run that was asked for before the sandbox was there', () => {
    const { session, link } = setUp();
    session.runChecks();
    expect(session.getState().state).toBe('loading');
    session.attach(link, STARTER);
    expect(link.run).toHaveBeenCalledTimes(1);
  });

  it('passes when every check passes, and counts the run once', () => {
    const { session, link, events, say, result } = setUp();
    session.attach(link, STARTER);
    session.runChecks();
    const run = link.run.mock.calls[0]![0] as number;
    say({ type: 'stagecraft/ready' }, result(run, 'a', 'passed'), result(run, 'b', 'passed'));
    expect(session.getState()).toMatchObject({ state: 'running', runs: 0 });
    say({ type: 'stagecraft/run-end', run });
    expect(session.getState()).toMatchObject({ state: 'passed', runs: 1 });
    expect(events.passed).toHaveBeenCalledWith({
      'src/plugin.ts': 'start',
      'src/index.ts': 'index',
    });
  });

  it('is in error, and not decided, when the checks could not be run', () => {
    const { session, link, say } = setUp();
    session.attach(link, STARTER);
    session.runChecks();
    const run = link.run.mock.calls[0]![0] as number;
    say({
      type: 'stagecraft/run-end',
      run,
      problem: { kind: 'import', title: 'no', message: 'why' },
    });
    expect(session.getState()).toMatchObject({
      state: 'error',
      runs: 0,
      problem: { message: 'why' },
    });
    expect(Object.values(session.getState().checks).map(check => check.status)).toEqual([
      'todo',
      'todo',
    ]);
  });

  it('never lets a stale run overwrite a newer state', () => {
    const { session, link, say, result } = setUp();
    session.attach(link, STARTER);
    session.runChecks();
    const run = link.run.mock.calls[0]![0] as number;
    session.edit('src/plugin.ts', 'changed');
    expect(link.cancel).toHaveBeenCalledWith(run);
    say(result(run, 'a', 'passed'), { type: 'stagecraft/run-end', run });
    expect(session.getState()).toMatchObject({ state: 'idle', runs: 0 });
    expect(session.getState().checks.a?.status).toBe('todo');
  });

  it('ends what waits for a sandbox that never answers, and says why; one that does after all is welcome', () => {
    const { session, link } = setUp();
    const problem = { kind: 'packs', title: 'gone', message: 'no answer' } as const;
    session.runChecks();
    session.unavailable(problem);
    expect(session.getState()).toMatchObject({ state: 'error', runs: 0, problem });
    session.edit('src/plugin.ts', 'mine');
    session.runChecks();
    expect(session.getState()).toMatchObject({ state: 'error', problem });
    session.attach(link, STARTER);
    expect(link.run).not.toHaveBeenCalled();
    session.runChecks();
    expect(session.getState().state).toBe('loading');
    expect(link.run).toHaveBeenCalledTimes(1);
  });

  it('loads a sandbox that never answered again, and forgets that it was missing', () => {
    const { session, link } = setUp();
    const retry = vi.fn();
    session.unavailable({ kind: 'packs', title: 'gone', message: 'no answer' }, retry);
    expect(session.getState().preview).toMatchObject({ state: 'failed', seen: false });
    session.restart();
    expect(retry).toHaveBeenCalledTimes(1);
    expect(session.getState().preview).toEqual({ state: 'starting', seen: false });
    session.runChecks();
    session.attach(link, STARTER);
    expect(link.run).toHaveBeenCalledTimes(1);
    session.restart();
    expect(link.restart).toHaveBeenCalledTimes(1);
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it('sends the app elsewhere, and tells a sandbox that comes later the colour mode', () => {
    const { session, link } = setUp();
    session.navigate('/nowhere');
    session.setColorMode('dark');
    session.attach(link, STARTER);
    expect(link.colorMode.mock.calls).toEqual([['dark']]);
    session.setColorMode('light');
    session.navigate('/todo');
    session.navigate(-1);
    expect(link.colorMode).toHaveBeenLastCalledWith('light');
    expect(link.navigate.mock.calls).toEqual([['/todo'], [-1]]);
  });

  it('does not take a file for edited because its lines end as on Windows', () => {
    const [first, ...others] = exercise.files;
    const files = [{ ...first!, starter: 'one\r\ntwo\r\n' }, ...others];
    const session = createSession({ ...exercise, files }, loadRest);
    expect(session.getState().files['src/plugin.ts']).toBe('one\ntwo\n');
    session.edit('src/plugin.ts', 'one\ntwo\n');
    session.restore({ 'src/plugin.ts': 'one\r\ntwo\r\n' });
    expect(session.changed()).toBe(false);
  });

  it('brings code back after a reset, until the next edit', () => {
    const { session, link, events } = setUp();
    session.attach(link, STARTER);
    session.edit('src/plugin.ts', 'mine');
    session.reset();
    expect(session.getState().files['src/plugin.ts']).toBe('start');
    session.undoReset();
    expect(session.getState().files['src/plugin.ts']).toBe('mine');
    expect(link.update).toHaveBeenLastCalledWith({ 'src/plugin.ts': 'mine' });
    expect(events.reset).toHaveBeenCalledTimes(1);
    session.reset();
    session.edit('src/plugin.ts', 'new');
    expect(session.getState().undo).toBeUndefined();
  });

  it('lets nobody edit a file that is not theirs', () => {
    const { session } = setUp();
    session.edit('src/index.ts', 'x');
    session.edit('src/secret.ts', 'x');
    expect(session.getState().files).toEqual({ 'src/plugin.ts': 'start', 'src/index.ts': 'index' });
  });

  it('keeps the newest thousand log lines and counts the rest', () => {
    const { session, say } = setUp();
    const line = { at: 0, level: 'info', source: 'console', message: 'x' } as const;
    say({ type: 'stagecraft/logs', dropped: 5, lines: Array.from({ length: 1_200 }, () => line) });
    expect(session.getState().logs).toHaveLength(1_000);
    expect(session.getState().dropped).toBe(205);
  });

  it('matches each answer with its request', () => {
    const { session, link, say } = setUp();
    session.attach(link, STARTER);
    session.send({ method: 'GET', path: '/a', headers: [] });
    session.send({ method: 'GET', path: '/b', headers: [] });
    say({
      type: 'stagecraft/response',
      response: { id: 1, status: 200, headers: [], body: 'A', ms: 1 },
    });
    const [second, first] = session.getState().exchanges;
    expect(first?.response?.body).toBe('A');
    expect(second?.response).toBeUndefined();
  });
});
