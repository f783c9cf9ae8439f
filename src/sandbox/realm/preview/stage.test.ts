// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { createStage } from './stage';

const stage = createStage(document);
const { documentElement, head, body } = document;
/** What a mutation observer has to say, it says in a microtask. */
const settled = () => new Promise<void>(resolve => setTimeout(resolve));
afterEach(() => stage.clear());

it('gives each app an element of its own, and takes it away', () => {
  const first = stage.set(() => {});
  const second = stage.set(() => {});
  expect([...body.children]).toEqual([second]);
  expect([first.isConnected, second.id]).toEqual([false, 'root']);
  stage.clear();
  expect(body.children).toHaveLength(0);
});

it.each([
  ['its element', () => document.getElementById('root')!.remove()],
  ['all that is in the body', () => void (document.body.innerHTML = '')],
  ['the body', () => document.body.remove()],
  ['the body, for another', () => void (document.body = document.createElement('body'))],
  ['the head', () => document.head.remove()],
  ['the whole document', () => document.documentElement.remove()],
])('tells once if an app’s document loses %s, and is whole for the next app', async (_, lose) => {
  const gone = vi.fn();
  stage.set(gone);
  lose();
  await settled();
  body.append('more');
  await settled();
  expect(gone).toHaveBeenCalledTimes(1);

  const root = stage.set(() => {});
  expect([document.documentElement, document.head, document.body]).toEqual([
    documentElement,
    head,
    body,
  ]);
  expect(root.isConnected).toBe(true);
});

it('says nothing of what the app draws, or of what goes beside it', async () => {
  const gone = vi.fn();
  const root = stage.set(gone);
  const portal = document.createElement('div');
  body.append(portal);
  root.append('text');
  await settled();
  portal.remove();
  root.replaceChildren();
  await settled();
  expect(gone).not.toHaveBeenCalled();
});

it('says nothing once the app is over', async () => {
  const gone = vi.fn();
  stage.set(gone);
  body.replaceChildren();
  stage.clear();
  await settled();
  expect(gone).not.toHaveBeenCalled();
});
