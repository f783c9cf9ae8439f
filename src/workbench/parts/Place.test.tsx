// @vitest-environment jsdom
import React from 'react';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Place } from './Place';

afterEach(cleanup);

const where = { path: 'src/plugin.ts', line: 3, column: 7 };

describe('a place in a file', () => {
  it.each(['click', 'Enter', ' '])('that stands in a tab is reached by %s', how => {
    const onGoTo = vi.fn();
    render(<Place where={where} tabs={['src/plugin.ts']} onGoTo={onGoTo} />);
    const link = screen.getByRole('button', { name: 'src/plugin.ts:3:7' });
    if (how === 'click') fireEvent.click(link);
    else fireEvent.keyDown(link, { key: how });
    expect(onGoTo).toHaveBeenCalledWith('src/plugin.ts', 3, 7);
  });

  it('that no tab shows is only named', () => {
    render(<Place where={where} label="Page" tabs={['src/index.ts']} onGoTo={vi.fn()} />);
    expect(screen.getByText('Page')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('leaves Ctrl+Enter to the exercise: it runs the checks', () => {
    const onGoTo = vi.fn();
    render(<Place where={where} tabs={['src/plugin.ts']} onGoTo={onGoTo} />);
    fireEvent.keyDown(screen.getByRole('button'), { key: 'Enter', ctrlKey: true });
    expect(onGoTo).not.toHaveBeenCalled();
  });
});
