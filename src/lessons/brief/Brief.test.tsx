// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Brief } from './Brief';
import { BRIEF } from './template';

beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

const box = () => screen.getByRole('textbox', { name: 'Your brief, in Markdown' });
const write = (value: string) => fireEvent.change(box(), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const file = () =>
  decodeURIComponent(
    screen.getByRole('link', { name: 'Download as Markdown' }).getAttribute('href') ?? '',
  );

const BEGUN = BRIEF.replace('## Today\n', '## Today\n\nA wiki page, 100 % wrong.\n');

describe('the brief', () => {
  it('can be read and downloaded without JavaScript', () => {
    const html = renderToStaticMarkup(<Brief />);
    expect(html).toContain('## Problem');
    expect(html).toContain('download="plugin-brief.md"');
  });

  it('says what is open, and is downloaded without the questions that are answered', () => {
    render(<Brief />);
    write(BEGUN);
    expect(screen.getByText(/^1 of 8 sections are answered/)).toBeTruthy();
    expect(file()).toMatch(/^data:text\/markdown;charset=utf-8,# Brief/);
    expect(file()).toContain('## Today\n\nA wiki page, 100 % wrong.\n\n## Thinnest slice');
  });

  it('is kept in this browser, and starts over only with a way back', () => {
    render(<Brief />);
    write(BEGUN);
    cleanup();
    render(<Brief />);
    expect(box()).toHaveProperty('value', BEGUN);
    press('Start over');
    expect(box()).toHaveProperty('value', BRIEF);
    press('Undo');
    expect(box()).toHaveProperty('value', BEGUN);
  });
});
