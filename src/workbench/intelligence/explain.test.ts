// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { explain, whatGoesWrong } from './explain';

afterEach(() => {
  document.body.innerHTML = '';
});

it('explains the commonest mistakes, and leaves out what it does not know', () => {
  for (const code of [2304, 2307, 2322, 2339, 2345, 2353, 2554, 2741, 7006, 18046]) {
    expect(explain(code), String(code)).toMatch(/^[A-Z].{20,}[.?`]/);
  }
  expect(explain(99999)).toBeUndefined();
});

it('leads to the lesson’s own section where there is one', () => {
  expect(whatGoesWrong()).toBeUndefined();
  document.body.innerHTML = '<h2 id="what-goes-wrong">What goes wrong</h2>';
  expect(whatGoesWrong()).toBe('#what-goes-wrong');
});
