import { beforeEach, expect, it, vi } from 'vitest';
import { openProgress } from './openProgress';
import { createProgress } from './progress';
import { openDisk } from './disk';
import { createBus, freshStorage } from './tabs.testing';

beforeEach(freshStorage);

async function open(storage: { persisted?(): Promise<boolean>; persist?(): Promise<boolean> }) {
  const progress = createProgress({ channel: createBus()(), storage });
  await progress.attach(await openDisk(() => undefined));
  return progress;
}
/** Resolves when promises that are settled have been heard. */
const heard = () => new Promise(resolve => setImmediate(resolve));

it('the browser is asked to keep the storage at the first pass or answer, not before', async () => {
  const persist = vi.fn(() => Promise.resolve(true));
  const progress = await open({ persisted: () => Promise.resolve(false), persist });
  await progress.add('read', 'http', {});
  await progress.saveDraft('http', 'a.ts', 'x', 'd');
  await heard();
  expect(persist).not.toHaveBeenCalled();
  expect(progress.getSnapshot().persistence).toBe('unasked');
  await progress.add('answered', 'http/q', { options: ['x'] });
  await heard();
  expect(persist).toHaveBeenCalledTimes(1);
  expect(progress.getSnapshot().persistence).toBe('granted');
  for (const option of ['a', 'b', 'c', 'd', 'e']) {
    await progress.add('answered', 'http/q', { options: [option] });
  }
  expect(persist).toHaveBeenCalledTimes(2); // the fifth
});

it('the snapshot says when it was denied, and what was promised in an earlier visit', async () => {
  const denying = await open({ persist: () => Promise.resolve(false) });
  await denying.add('passed', 'http', { files: {} });
  await heard();
  expect(denying.getSnapshot().persistence).toBe('denied');
  const promised = await open({ persisted: () => Promise.resolve(true) });
  await heard();
  expect(promised.getSnapshot().persistence).toBe('granted');
});

it('a browser that can’t be asked, or fails, changes nothing', async () => {
  const failing = await open({ persist: () => Promise.reject(new TypeError('no')) });
  await failing.add('passed', 'http', { files: {} });
  await heard();
  expect(failing.getSnapshot().persistence).toBe('unasked');
  const none = await openProgress();
  expect(await none.add('passed', 'intro', { files: {} })).toMatchObject({ stored: true });
  none.close();
});
