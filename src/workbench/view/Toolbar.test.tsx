// @vitest-environment jsdom
import React, { useSyncExternalStore } from 'react';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { exercise, loadRest } from '../session/exercise.testing';
import { createSession, type Session } from '../session/session';
import { Toolbar } from './Toolbar';

afterEach(cleanup);
// jsdom has no modal dialogs.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

function show(session: Session) {
  const App = () => {
    const state = useSyncExternalStore(session.subscribe, session.getState);
    return <Toolbar session={session} state={state} enabled onRun={vi.fn()} />;
  };
  return render(<App />);
}

it('hints of a checkpoint say when they open, and so does a screen reader', () => {
  const session = createSession({ ...exercise, hintsAfter: 2 }, loadRest);
  show(session);
  const hint = screen.getByRole<HTMLButtonElement>('button', { name: 'Next hint' });
  const why = () => {
    const described = document.getElementById(hint.getAttribute('aria-describedby') ?? '');
    expect(described).toBe(screen.getByRole('status'));
    return described?.textContent;
  };
  expect([hint.disabled, why()]).toEqual([true, 'Hints open after two tries']);
  act(() => void session.triedBefore(1));
  expect([hint.disabled, why()]).toEqual([true, 'Hints open after one more try']);
  act(() => void session.triedBefore(2));
  expect([hint.disabled, why()]).toEqual([false, '']);
});

it('whoever solves a checkpoint before its hints open sees no more of them, until Reset', () => {
  const session = createSession({ ...exercise, hintsAfter: 2 }, loadRest);
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
  show(session);
  const seen = () => [
    screen.queryByRole('button', { name: 'Next hint' }) !== null,
    screen.queryByText(/^Hints open/) !== null,
  ];
  act(() => session.edit('src/plugin.ts', 'mine'));
  expect(seen()).toEqual([true, true]);
  act(() => {
    session.runChecks();
    for (const name of exercise.checks) {
      session.receive({
        type: 'stagecraft/check',
        run: number,
        name,
        status: 'passed',
        ms: 1,
      });
    }
    session.receive({ type: 'stagecraft/run-end', run: number });
  });
  expect(seen()).toEqual([false, false]);
  act(() => session.runChecks());
  expect(seen()).toEqual([false, false]);
  act(() => session.reset());
  expect(seen()).toEqual([true, true]);
});

it('a checkpoint says what seeing its solution means, before it is shown', () => {
  show(createSession({ ...exercise, hintsAfter: 2 }, loadRest));
  fireEvent.click(screen.getByRole('button', { name: 'Show solution' }));
  const dialog = screen.getByRole('dialog');
  expect(dialog.textContent).toContain('If you look before all checks have passed');
  expect(dialog.textContent).not.toContain('still hints left');
});

it('Undo leaves the focus on Reset when it goes', () => {
  const session = createSession(exercise, loadRest);
  session.edit('src/plugin.ts', 'mine');
  session.reset();
  show(session);
  const undo = screen.getByRole('button', { name: 'Undo' });
  undo.focus();
  fireEvent.click(undo);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Reset' }));
});
