// @vitest-environment jsdom
import React from 'react';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromHost } from '../../sandbox/protocol/page';
import { exercise, loadRest } from '../session/exercise.testing';
import { createSession } from '../session/session';
import type { SandboxLink } from '../session/types';
import { Preview } from './Preview';

const BROKEN = {
  kind: 'compile',
  title: 'This does not compile',
  message: 'Unexpected token',
  where: { path: 'src/plugin.ts', line: 3, column: 7 },
  codeFrame: '> 3 | const',
} as const;
const THROWN = {
  kind: 'render',
  title: 'TodoPage threw an error',
  message: 'Cannot read properties of undefined',
  likely: 'Is `items` there on the first render?',
  components: [
    { name: 'TodoPage', where: { path: 'src/plugin.ts', line: 9, column: 1 } },
    { name: 'Helper', where: { path: 'src/secret.ts', line: 2, column: 1 } },
    { name: 'AppRouter' },
  ],
} as const;

function setUp() {
  const session = createSession(exercise, loadRest);
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
  session.attach(link, session.getState().files);
  const App = () => {
    const state = React.useSyncExternalStore(session.subscribe, session.getState);
    return (
      <Preview session={session} state={state}>
        <iframe title="Sandbox" />
      </Preview>
    );
  };
  render(<App />);
  const say = (...messages: FromHost[]) => act(() => messages.forEach(session.receive));
  const preview = (
    state: 'starting' | 'running' | 'failed',
    problem?: typeof BROKEN | typeof THROWN,
  ) =>
    say({
      type: 'stagecraft/preview',
      state,
      ...(problem ? { problem } : {}),
    } as unknown as FromHost);
  const wait = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
  return { session, link, say, preview, wait };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const status = () => screen.getByRole('status').textContent;

describe('a start', () => {
  it('shows a spinner only when it takes long', () => {
    const { preview, wait } = setUp();
    preview('starting');
    wait(499);
    expect(screen.queryAllByText('Starting the app…')).toEqual([]);
    wait(1);
    expect(screen.queryAllByText('Starting the app…')).not.toEqual([]);
    preview('running');
    expect(screen.queryAllByText('Starting the app…')).toEqual([]);
    expect(status()).toBe('The app is running.');
  });

  it('that is quick says nothing new', () => {
    const { preview, wait } = setUp();
    preview('running');
    preview('starting');
    wait(499);
    expect(status()).toBe('The app is running.');
    preview('running');
    wait(1_000);
    expect(status()).toBe('The app is running.');
    expect(screen.queryByText('Updating…')).toBeNull();
  });
});

describe('an error', () => {
  it('waits before it shows, so that nothing flickers while the reader types', () => {
    const { preview, wait } = setUp();
    preview('running');
    preview('failed', BROKEN);
    wait(299);
    preview('starting');
    wait(299);
    preview('running');
    wait(1_000);
    expect(screen.queryByText(BROKEN.title)).toBeNull();
  });

  it('stays while the mended program starts, and goes when that runs', () => {
    const { preview, wait } = setUp();
    preview('failed', BROKEN);
    wait(300);
    preview('starting');
    expect(screen.getByText(BROKEN.title)).toBeTruthy();
    preview('running');
    expect(screen.queryByText(BROKEN.title)).toBeNull();
  });

  it('leads to its place in the code', () => {
    const { preview, wait, session } = setUp();
    preview('failed', BROKEN);
    wait(300);
    fireEvent.click(screen.getByRole('button', { name: 'src/plugin.ts:3:7' }));
    expect(session.getState().goTo).toEqual(BROKEN.where);
  });

  it('says that the picture behind it is out of date, if there is one, and keeps it out of reach', () => {
    const { preview, wait } = setUp();
    const frame = screen.getByTitle('Sandbox');
    preview('failed', BROKEN);
    wait(300);
    expect(screen.queryByText(/out of date/)).toBeNull();
    preview('running');
    expect(frame.closest('[inert]')).toBeNull();
    preview('failed', BROKEN);
    wait(300);
    expect(screen.getByText(/out of date/)).toBeTruthy();
    expect(frame.closest('[inert]')).not.toBeNull();
    expect(screen.getByTitle('Sandbox')).toBe(frame);
  });

  it('in an app that lives leaves it in reach, and can be put away until the next one', () => {
    const { preview, wait } = setUp();
    preview('running', THROWN);
    wait(300);
    expect(screen.getByText('TodoPage threw an error')).toBeTruthy();
    expect(screen.getByTitle('Sandbox').closest('[inert]')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText('TodoPage threw an error')).toBeNull();
    preview('running', THROWN);
    wait(300);
    expect(screen.getByText('TodoPage threw an error')).toBeTruthy();
  });

  it('names the likely cause, and leads to the learner’s own components only', () => {
    const { preview, wait, session } = setUp();
    preview('running', THROWN);
    wait(300);
    expect(screen.getByText('Likely cause').parentElement?.textContent).toContain('first render');
    const stack = screen.getByText('Where React was').parentElement!;
    expect(within(stack).getAllByRole('button', { hidden: true })).toHaveLength(1);
    fireEvent.click(within(stack).getByText('TodoPage'));
    expect(session.getState().goTo?.line).toBe(9);
  });

  it('of the backend shows over an app that runs', () => {
    const { preview, say, wait } = setUp();
    preview('running');
    const problem = { kind: 'start', title: 'The backend did not start', message: 'why' } as const;
    say({ type: 'stagecraft/live', state: 'failed', problem });
    wait(300);
    expect(screen.getByText(problem.title)).toBeTruthy();
    say({ type: 'stagecraft/live', state: 'starting' });
    expect(screen.getByText(problem.title)).toBeTruthy();
    say({ type: 'stagecraft/live', state: 'running', routes: [] });
    expect(screen.queryByText(problem.title)).toBeNull();
  });

  it('that a new start may help offers one', () => {
    const { say, wait, link } = setUp();
    const problem = { kind: 'packs', title: 'Offline', message: 'why' } as const;
    say({ type: 'stagecraft/preview', state: 'failed', problem });
    wait(300);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(link.restart).toHaveBeenCalledTimes(1);
  });
});

describe('the bar', () => {
  const at = (path: string, index = 0, length = 1): FromHost => ({
    type: 'stagecraft/location',
    location: { path, index, length },
  });
  const address = () =>
    screen.getByRole<HTMLInputElement>('textbox', { name: 'Address in the app' });

  it('follows the app, unless the reader is typing', () => {
    const { say } = setUp();
    expect(address().disabled).toBe(true);
    say(at('/todo'));
    expect(address().value).toBe('/todo');
    fireEvent.change(address(), { target: { value: '/cat' } });
    say(at('/elsewhere'));
    expect(address().value).toBe('/cat');
    fireEvent.keyDown(address(), { key: 'Escape' });
    expect(address().value).toBe('/elsewhere');
  });

  it.each([
    ['/todo/1', '/todo/1'],
    ['todo', '/todo'],
    [' http://localhost:3000/todo?a=1#b ', '/todo?a=1#b'],
    ['', '/'],
  ])('goes to what was typed: %s', (typed, to) => {
    const { say, link } = setUp();
    say(at('/here'));
    fireEvent.change(address(), { target: { value: typed } });
    fireEvent.submit(address());
    expect(link.navigate).toHaveBeenCalledWith(to);
  });

  it('goes back and forward as far as there is something', () => {
    const { say, link } = setUp();
    const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
    say(at('/a', 0, 2));
    press('Back');
    expect(link.navigate).not.toHaveBeenCalled();
    press('Forward');
    expect(link.navigate).toHaveBeenLastCalledWith(1);
    say(at('/b', 1, 2));
    press('Forward');
    press('Back');
    expect(link.navigate.mock.calls).toEqual([[1], [-1]]);
    press('Restart');
    expect(link.restart).toHaveBeenCalledTimes(1);
  });
});
