// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { exportText } from './core/exportText';
import { issueUrl } from './core/issueUrl';
import { keptAnswer, keptAnswers } from './core/keep';
import { Helpful } from './react/Helpful';

const lesson = { id: 'first', title: 'A first & last lesson', courseDigest: 'abc' };
const show = (repository?: string) => render(<Helpful lesson={lesson} repository={repository} />);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const note = () => screen.findByRole('textbox', {}, { timeout: 10_000 });

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it('keeps an answer and its note, and shows both on the next visit', async () => {
  show();
  press('No');
  fireEvent.change(await note(), { target: { value: 'The part about `deps`.' } });
  expect(keptAnswer('first')).toMatchObject({
    helpful: false,
    note: 'The part about `deps`.',
    course: 'abc',
  });
  cleanup();

  show();
  expect(await note()).toHaveProperty('value', 'The part about `deps`.');
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'No' }).getAttribute('aria-pressed')).toBe('true'),
  );
  press('Yes');
  await waitFor(() => expect(keptAnswer('first')).toMatchObject({ helpful: true }));
  expect(keptAnswer('first')?.note).toBe('The part about `deps`.');
});

it('takes an answer back, and the focus goes to where it was asked', async () => {
  show();
  press('Yes');
  await note();
  press('Take it back');
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(localStorage.length).toBe(0);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Yes' }));
});

it('offers an issue where there is a repository, with what the reader said in it', async () => {
  show('https://github.com/acme/stagecraft');
  expect(screen.getByRole('link', { name: 'Report a mistake' }).getAttribute('href')).toMatch(
    /^https:\/\/github\.com\/acme\/stagecraft\/issues\/new\?title=.*first/,
  );
  press('No');
  fireEvent.change(await note(), { target: { value: 'Why & how?' } });
  const link = screen.getByRole('link', { name: 'Open an issue on GitHub' });
  const url = new URL(link.getAttribute('href') ?? '');
  expect(url.origin + url.pathname).toBe('https://github.com/acme/stagecraft/issues/new');
  expect(url.searchParams.get('body')).toBe(
    'Lesson: A first & last lesson (`first`)\nHelpful: no\n\nWhy & how?',
  );
});

it('says so where the browser stores nothing, and goes on', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  show();
  press('Yes');
  await note();
  await screen.findByText(/stores nothing for this page/);
});

it('leaves out of the file what it cannot read', () => {
  const at = '2026-03-01T10:00:00.000Z';
  localStorage.setItem('stagecraft-feedback:b', JSON.stringify({ helpful: true, note: '', at }));
  localStorage.setItem('stagecraft-feedback:a', JSON.stringify({ helpful: false, note: 'n', at }));
  localStorage.setItem('stagecraft-feedback:c', '{');
  localStorage.setItem('stagecraft-feedback:d', JSON.stringify({ helpful: 'yes', note: 1, at }));
  localStorage.setItem('other', '{}');
  const file = JSON.parse(exportText(keptAnswers(), new Date(at))) as object;
  expect(file).toEqual({
    kind: 'stagecraft-feedback',
    schemaVersion: 1,
    exportedAt: at,
    answers: [
      { lesson: 'a', helpful: false, note: 'n', at },
      { lesson: 'b', helpful: true, note: '', at },
    ],
  });
});

it('an issue stays within what GitHub takes, whatever the note is', () => {
  const said = { helpful: true, note: '𝒳'.repeat(2000) };
  expect(issueUrl('https://github.com/acme/stagecraft', lesson, said).length).toBeLessThan(8_192);
});
