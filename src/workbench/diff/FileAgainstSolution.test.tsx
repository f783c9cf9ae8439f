// @vitest-environment jsdom
import React from 'react';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { FileAgainstSolution } from './FileAgainstSolution';

afterEach(cleanup);
beforeAll(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});

const show = (props: Partial<Parameters<typeof FileAgainstSolution>[0]>) =>
  render(
    <FileAgainstSolution
      path="src/a.ts"
      text={'done\n'}
      mine="mine"
      taken={false}
      alone={false}
      onTake={vi.fn()}
      onGiveBack={vi.fn()}
      {...props}
    />,
  ).container;
const plain = (page: Element) => page.querySelector('[data-solution-file="src/a.ts"]')!;
const buttons = () => screen.queryAllByRole('button').map(button => button.textContent);

it('compares a file that differs, beside the solution’s plain text', () => {
  const page = show({});
  expect(page.querySelector('[data-diff]')).not.toBeNull();
  expect(plain(page).textContent).toBe('done\n');
  expect(buttons()).toEqual(['Take this file']);
});

it('says of a file that is the same that it is, be it with other line ends', () => {
  const page = show({ mine: 'done\n', text: 'done\r\n' });
  expect(page.querySelector('[data-diff]')).toBeNull();
  expect(screen.getByRole('status').textContent).toBe('Same as yours.');
  expect(buttons()).toEqual([]);
});

it('gives a taken file back', () => {
  show({ mine: 'done\n', taken: true });
  expect(buttons()).toEqual(['Back to mine']);
});

it('says that a file is missing, and shows the solution alone on wish', () => {
  const page = show({ mine: undefined, alone: true });
  expect(screen.getByRole('status').textContent).toBe('You have no such file yet.');
  expect(page.querySelector('[data-diff]')).toBeNull();
  expect(plain(page).getAttribute('tabindex')).toBe('0');
});
