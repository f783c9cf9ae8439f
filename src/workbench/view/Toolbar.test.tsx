// @vitest-environment jsdom
import React, { useSyncExternalStore } from 'react';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { exercise, loadRest } from '../session/exercise.testing';
import { createSession } from '../session/session';
import { Toolbar } from './Toolbar';

afterEach(cleanup);

it('Undo leaves the focus on Reset when it goes', () => {
  const session = createSession(exercise, loadRest);
  const App = () => {
    const state = useSyncExternalStore(session.subscribe, session.getState);
    return <Toolbar session={session} state={state} enabled onRun={vi.fn()} />;
  };
  session.edit('src/plugin.ts', 'mine');
  session.reset();
  render(<App />);
  const undo = screen.getByRole('button', { name: 'Undo' });
  undo.focus();
  fireEvent.click(undo);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Reset' }));
});
