// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { NameForm } from './NameForm';

afterEach(cleanup);

function open(start = '') {
  const onName = vi.fn<(holder: string) => void>();
  render(<NameForm start={start} button="Issue" onName={onName} />);
  const field = screen.getByRole('textbox', { name: 'Name on the certificate' });
  const send = () => userEvent.click(screen.getByRole('button', { name: 'Issue' }));
  return { onName, field, send };
}

it.each([
  ['  Ada   Lovelace ', 'Ada Lovelace'],
  ['山田 太郎', '山田 太郎'],
  ['محمد علی‌نژاد', 'محمد علی‌نژاد'],
  ['Ærøskøbing Ł. Nguyễn', 'Ærøskøbing Ł. Nguyễn'],
])('takes %s', async (written, holder) => {
  const { onName, field, send } = open();
  await userEvent.type(field, written);
  await send();
  expect(onName).toHaveBeenCalledExactlyOnceWith(holder);
});

it.each([
  ['', /Please write the name/],
  [' \u200d ', /no letter at all/],
  ['Ada\u202e', /can’t be printed/],
  ['x'.repeat(121), /121 characters.*room for 120/],
])('says what is wrong with %j, and keeps it', async (written, message) => {
  const { onName, field, send } = open(written);
  await send();
  expect(onName).not.toHaveBeenCalled();
  expect(screen.getByRole('alert').textContent).toMatch(message);
  expect(field).toHaveProperty('value', written);
  expect(document.activeElement).toBe(field);
  expect(field.getAttribute('aria-invalid')).toBe('true');
});
