import { expect, it, vi } from 'vitest';
import { exercise, loadRest } from './exercise.testing';
import { createSession } from './session';

function setUp() {
  const tried = vi.fn();
  const session = createSession({ ...exercise, hintsAfter: 2 }, loadRest, { tried });
  let number = 0;
  const link = {
    update: vi.fn(),
    remove: vi.fn(),
    run: (run: number) => (number = run),
    cancel: vi.fn(),
    request: vi.fn(),
    navigate: vi.fn(),
    colorMode: vi.fn(),
    restart: vi.fn(),
    inspect: vi.fn(),
  };
  session.attach(link, session.getState().files);
  const run = (status: 'passed' | 'failed', settings?: { quietly: boolean }) => {
    session.runChecks(settings);
    for (const name of exercise.checks) {
      session.receive({ type: 'stagecraft/check', run: number, name, status, ms: 1 });
    }
    session.receive({ type: 'stagecraft/run-end', run: number });
  };
  const hints = () => {
    session.nextHint();
    return session.getState().hints;
  };
  return { session, tried, run, hints, runNumber: () => number };
}

it('hints of a checkpoint open after so many failed runs', () => {
  const { run, hints, tried } = setUp();
  expect(hints()).toBe(0);
  run('failed');
  expect(hints()).toBe(0);
  run('failed');
  expect(hints()).toBe(1);
  expect(tried).toHaveBeenCalledTimes(2);
});

it('runs that pass, that begin by themselves or that can’t be decided are no tries', () => {
  const { session, run, hints, tried, runNumber } = setUp();
  run('passed');
  run('failed', { quietly: true });
  session.runChecks();
  const problem = { kind: 'compile' as const, title: 'No', message: 'It does not compile' };
  session.receive({ type: 'stagecraft/run-end', run: runNumber(), problem });
  expect(session.getState().state).toBe('error');
  expect(session.getState().tries).toBe(0);
  expect(hints()).toBe(0);
  expect(tried).not.toHaveBeenCalled();
});

it('hints of other exercises are open from the start', () => {
  const session = createSession(exercise, loadRest);
  session.nextHint();
  expect(session.getState().hints).toBe(1);
});
