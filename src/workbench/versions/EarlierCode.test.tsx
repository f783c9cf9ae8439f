// @vitest-environment jsdom
import React from 'react';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createProgress, type Progress } from '../../progress/store/progress';
import { createBus } from '../../progress/store/tabs.testing';
import { exercise, loadRest } from '../session/exercise.testing';
import { createSession, type Session } from '../session/session';
import EarlierCode from './EarlierCode';

const PLUGIN = 'src/plugin.ts';
let progress: Progress;
let session: Session;
vi.mock('../../progress/react', () => ({ pageProgress: () => Promise.resolve(progress) }));

beforeEach(async () => {
  // jsdom 29 has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  const bus = createBus();
  progress = createProgress({ channel: bus() });
  const otherTab = createProgress({ channel: bus() });
  session = createSession(exercise, loadRest);
  await progress.saveDraft('first', PLUGIN, 'of this tab', 'd1');
  await otherTab.saveDraft('first', PLUGIN, 'of the other tab', 'd1');
  session.restore({ [PLUGIN]: 'of the other tab' });
});
afterEach(cleanup);

const press = async (name: string) => {
  const button = await screen.findByRole('button', { name });
  await act(async () => {
    fireEvent.click(button);
  });
};

it('a text that another tab took the place of is listed, and brought back; what it replaces is then listed', async () => {
  render(<EarlierCode session={session} changed={false} />);
  await press('Earlier versions of your code');
  expect(screen.getAllByRole('group')).toHaveLength(1);
  await press('Bring back');
  expect((await screen.findByRole('status')).textContent).toMatch(/src\/plugin.ts is as it was/);
  expect(session.getState().files[PLUGIN]).toBe('of this tab');
  expect((await progress.draft('first'))?.files).toEqual({ [PLUGIN]: 'of this tab' });
  await press('Bring back');
  expect(session.getState().files[PLUGIN]).toBe('of the other tab');
});

it('a changed exercise offers its new start beside the reader’s code', async () => {
  render(<EarlierCode session={session} changed />);
  await press('Compare with the new start');
  await press('Take the new start');
  expect(session.getState().files[PLUGIN]).toBe('start');
});

it('says so when there is nothing to bring back', async () => {
  progress = createProgress({ channel: createBus()() });
  await progress.saveDraft('first', PLUGIN, 'of the other tab', 'd1');
  render(<EarlierCode session={session} changed={false} />);
  await press('Earlier versions of your code');
  expect(screen.getByRole('dialog').textContent).toMatch(/nothing else than what you have/);
});
