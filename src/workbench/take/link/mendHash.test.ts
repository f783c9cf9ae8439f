// @vitest-environment jsdom
import { afterEach, beforeAll, expect, it } from 'vitest';
import { decodable } from './mendHash';

beforeAll(() => history.replaceState({ kept: 1 }, '', '/lesson/?a=b#code=1.%'));
afterEach(() => history.replaceState(null, '', '/'));

it.each(['', '#code=1.abc', '#caf%C3%A9', '#a%20b'])('%s stays as it is', hash =>
  expect(decodable(hash)).toBe(hash),
);

it.each(['#%', '#code=1.%E0%A4%A', '#%zz', '#100%25%'])('%s can be decoded afterwards', hash => {
  expect(() => decodeURIComponent(hash)).toThrow();
  expect(() => decodeURIComponent(decodable(hash))).not.toThrow();
});

it('mends an address before the router hears of it', () => {
  const heard: string[] = [];
  const router = () => heard.push(location.hash);
  addEventListener('popstate', router);
  history.replaceState({ kept: 1 }, '', '/lesson/?a=b#code=1.%');
  dispatchEvent(new PopStateEvent('popstate'));
  removeEventListener('popstate', router);
  expect(heard).toEqual(['#code=1.%25']);
  expect(location.search).toBe('?a=b');
  expect(history.state).toEqual({ kept: 1 });
});
