// @vitest-environment jsdom
import React from 'react';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Intelligence, IntelligenceState } from '../store';
import IntelligenceBar from './IntelligenceBar';

afterEach(cleanup);

const files = { 'src/plugin.ts': 'a', 'src/index.ts': 'b', 'app-config.yaml': 'c' };
const place = { from: 0, to: 1, line: 1, column: 1 };
const error = { kind: 'error' as const, ...place, code: 2304, message: 'Cannot find it.' };
const checked = (path: keyof typeof files, problems: readonly (typeof error)[] = []) => ({
  [path]: { text: files[path], problems },
});

function shows(state: Partial<IntelligenceState>) {
  const all = { status: 'ready', listed: false, checked: {}, ...state };
  const intelligence = {
    session: { getState: () => ({ files }) },
    getState: () => all,
    subscribe: () => () => undefined,
    list: vi.fn(),
    retry: vi.fn(),
  };
  render(<IntelligenceBar intelligence={intelligence as unknown as Intelligence} />);
}

it('says that there are no errors once every file has been looked at', () => {
  shows({ checked: { ...checked('src/plugin.ts'), ...checked('src/index.ts') } });
  screen.getByText('No type errors');
});

it('says nothing of the kind before', () => {
  shows({ checked: checked('src/plugin.ts') });
  screen.getByText('Types are being checked…');
  expect(screen.queryByText('No type errors')).toBeNull();
});

it('counts the errors that it knows, while other files wait', () => {
  shows({ checked: checked('src/plugin.ts', [error]) });
  screen.getByText('1 type error');
});

it('says what keeps it from looking', () => {
  shows({ status: 'failed', why: 'Are you offline?' });
  screen.getByText('The types could not be loaded. Are you offline?');
  screen.getByRole('button', { name: 'Try again' });
});
