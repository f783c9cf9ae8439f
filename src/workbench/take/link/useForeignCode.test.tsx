// @vitest-environment jsdom
import React from 'react';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { exercise, loadRest } from '../../session/exercise.testing';
import { createSession } from '../../session/session';
import ForeignNotice from '../view/ForeignNotice';
import { encodeCode, type LinkedCode } from './code';
import { useForeignCode } from './useForeignCode';

const FOREIGN = 'window.pwned = true;';
const link = (change: Partial<LinkedCode> = {}) =>
  `#code=${encodeCode({
    of: { kind: 'exercise', id: 'first' },
    starter: 'd1',
    files: { 'src/plugin.ts': FOREIGN },
    deleted: [],
    ...change,
  })}`;

function setUp() {
  const events = { edited: vi.fn(), reset: vi.fn(), passed: vi.fn() };
  const own = createSession(exercise, loadRest, events);
  own.edit('src/plugin.ts', 'mine');
  events.edited.mockClear();
  const seen: { held?: boolean; text?: string | undefined } = {};
  function Page() {
    const foreign = useForeignCode(own);
    seen.held = foreign.held;
    seen.text = (foreign.session ?? own).getState().files['src/plugin.ts'];
    return <ForeignNotice foreign={foreign} />;
  }
  render(<Page />);
  return { own, events, seen };
}

beforeEach(() => {
  history.replaceState(null, '', '/learn/first/');
});
afterEach(cleanup);

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

it('shows the code of a link beside the reader’s own, held until they run it', async () => {
  location.hash = link();
  const { own, events, seen } = setUp();
  const notice = await screen.findByText(/It isn’t yours, and not the course’s/);
  expect(notice.textContent).toContain('This code came with a link.');
  expect(notice.textContent).not.toContain('another version');
  expect(seen).toEqual({ held: true, text: FOREIGN });
  press('Run it');
  expect(seen).toEqual({ held: false, text: FOREIGN });
  press('Back to mine');
  expect(seen).toEqual({ held: false, text: 'mine' });
  expect(location.hash).toBe('');
  expect(own.getState().files['src/plugin.ts']).toBe('mine');
  expect(events.edited).not.toHaveBeenCalled();
  expect(document.activeElement?.textContent).toContain('This is your own code again.');
});

it('lets the reader keep it, and undo that until the next edit', async () => {
  location.hash = link({ starter: 'older' });
  const { own, events, seen } = setUp();
  expect((await screen.findByText(/another version of this exercise/)).textContent).toBeTruthy();
  press('Keep it as mine');
  expect(seen.text).toBe(FOREIGN);
  expect(events.edited).toHaveBeenLastCalledWith('src/plugin.ts', FOREIGN);
  press('Undo');
  expect(seen.text).toBe('mine');
  expect(events.edited).toHaveBeenLastCalledWith('src/plugin.ts', 'mine');
  act(() => own.edit('src/plugin.ts', 'more'));
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

it('opens a second link over the first, held again', async () => {
  location.hash = link();
  const { seen } = setUp();
  await screen.findByText(/This code came with a link/);
  press('Run it');
  location.hash = link({ files: { 'src/plugin.ts': 'another' } });
  await vi.waitFor(() => expect(seen).toEqual({ held: true, text: 'another' }));
});

it('says what is wrong with a link, and leaves everything as it is', async () => {
  location.hash = link({ of: { kind: 'exercise', id: 'second' } });
  const { seen } = setUp();
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toMatch(/was not opened.*belongs to the exercise “second”/);
  expect(seen).toEqual({ held: false, text: 'mine' });
  press('Go on with mine');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(location.hash).toBe('');
});
