// @vitest-environment jsdom
import { expect, it } from 'vitest';

it('a page under test has a storage, on every version of Node.js', () => {
  localStorage.setItem('who', 'me');
  expect(localStorage.getItem('who')).toBe('me');
  localStorage.clear();
});
