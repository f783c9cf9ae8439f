// @vitest-environment jsdom
import React, { useState } from 'react';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { exercise, loadRest } from '../session/exercise.testing';
import { createSession } from '../session/session';
import { Panels } from './Panels';

afterEach(cleanup);

function show(panels: typeof exercise.panels) {
  const session = createSession({ ...exercise, panels }, loadRest);
  const App = () => {
    const [selected, select] = useState<string>(panels[0]!);
    return (
      <Panels
        session={session}
        state={session.getState()}
        enabled
        live
        selected={selected}
        preview={<iframe title="Sandbox" />}
        onSelect={select}
      />
    );
  };
  render(<App />);
}

it('are those of the exercise, in its order', () => {
  show(['Checks', 'Preview', 'Logs']);
  expect(screen.getAllByRole('tab').map(tab => tab.getAttribute('aria-label'))).toEqual([
    'Checks',
    'Preview',
    'Logs',
  ]);
});

it('keep the preview’s frame where it is; unseen, it is out of reach', () => {
  show(['Preview', 'Logs']);
  const frame = screen.getByTitle('Sandbox');
  const panel = frame.closest('[role="tabpanel"]')!;
  const pick = (name: string) => fireEvent.click(screen.getByRole('tab', { name }));
  expect(panel.hasAttribute('inert')).toBe(false);
  pick('Logs');
  expect(frame.isConnected).toBe(true);
  expect(panel.hasAttribute('inert')).toBe(true);
  expect(panel.getAttribute('aria-hidden')).toBe('true');
  pick('Preview');
  expect(screen.getByTitle('Sandbox')).toBe(frame);
  expect(panel.hasAttribute('inert')).toBe(false);
});
