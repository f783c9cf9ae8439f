import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { exercise, loadRest } from './exercise.testing';
import { runOnPause } from './runOnPause';
import { createSession } from './session';
import type { SandboxLink } from './types';

const PLUGIN = 'src/plugin.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const noLink = {
  update: () => {},
  remove: () => {},
  run: () => {},
  cancel: () => {},
  request: () => {},
  navigate: () => {},
  colorMode: () => {},
  restart: () => {},
} as unknown as SandboxLink;

function setUp(isBusy = () => false) {
  const session = createSession(exercise, loadRest);
  session.attach(noLink, session.getState().files);
  const end = runOnPause(session, 900, isBusy);
  const state = () => session.getState().state;
  return { session, state, end };
}

it('runs the checks once, when the typing has paused', () => {
  const { session, state } = setUp();
  vi.advanceTimersByTime(5_000);
  expect(state()).toBe('idle');
  session.edit(PLUGIN, 'a');
  vi.advanceTimersByTime(800);
  session.edit(PLUGIN, 'ab');
  vi.advanceTimersByTime(800);
  expect(state()).toBe('idle');
  vi.advanceTimersByTime(100);
  expect(state()).toBe('loading');
});

it('waits while a dialog is open', () => {
  let open = true;
  const { session, state } = setUp(() => open);
  session.edit(PLUGIN, 'a');
  vi.advanceTimersByTime(5_000);
  expect(state()).toBe('idle');
  open = false;
  vi.advanceTimersByTime(900);
  expect(state()).toBe('loading');
});

it('does not run again what the reader has run meanwhile, and ends', () => {
  const { session, state, end } = setUp();
  session.edit(PLUGIN, 'a');
  session.runChecks();
  const run = vi.spyOn(session, 'runChecks');
  vi.advanceTimersByTime(900);
  expect(run).not.toHaveBeenCalled();
  session.edit(PLUGIN, 'ab');
  end();
  vi.advanceTimersByTime(5_000);
  expect(state()).toBe('idle');
});
