import { caches, Request, Response } from 'undici';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Site } from './copy';
import { openKept } from './kept';
import { openProgress } from './openProgress';
import { createBus, freshStorage } from './tabs.testing';

/** One after the other; Node.js 20 has no Web Locks. */
function createLocks(): Site['locks'] {
  let last: Promise<unknown> = Promise.resolve();
  const request = async (_name: string, _options: unknown, act: () => Promise<unknown>) => {
    const next = last.then(act);
    last = next.catch(() => undefined);
    return next;
  };
  return { request: request as Site['locks']['request'] };
}

const site: Site = { origin: 'https://stagecraft.example', locks: createLocks() };
const open = (begun = true) => openProgress({ begun, channel: createBus()(), copyOf: site });
const entries = async () => (await (await caches.open('stagecraft-progress')).keys()).length;

beforeEach(async () => {
  freshStorage();
  await caches.delete('stagecraft-progress');
  // Cache Storage as in browsers: that of Node.js' own fetch.
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('Request', Request);
  vi.stubGlobal('Response', Response);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a database that the browser threw away', () => {
  it('is filled again with all that was confirmed, and the reader is told how much that was', async () => {
    const first = await open(false);
    const { record } = await first.add('read', 'http', {});
    await first.saveDraft('http', 'src/plugin.ts', 'old', 'd1');
    await first.saveDraft('http', 'src/plugin.ts', 'new', 'd1');
    const taken = { ...record, rid: 'taken', id: 'intro' };
    await first.take({ records: [taken], drafts: [] });
    first.close();

    freshStorage();
    const second = await open();
    expect(
      second
        .records()
        .map(({ rid }) => rid)
        .sort(),
    ).toEqual([record.rid, 'taken'].sort());
    expect((await second.draft('http'))?.files).toEqual({ 'src/plugin.ts': 'new' });
    expect(second.getSnapshot()).toMatchObject({ vanished: true, broughtBack: 3, aside: 0 });
    second.close();

    const third = await open();
    expect(third.records()).toHaveLength(2);
    await third.forgetVanished();
    expect(third.getSnapshot()).toMatchObject({ vanished: false, broughtBack: 0 });
    third.close();
  });

  it('is filled by one tab or by several that open at once, with the same', async () => {
    const first = await open(false);
    const { record } = await first.add('read', 'http', {});
    first.close();
    freshStorage();
    const tabs = await Promise.all([open(), open(), open()]);
    expect(tabs.map(tab => tab.records())).toEqual([[record], [record], [record]]);
    tabs.forEach(tab => tab.close());
  });

  it('stays empty, and says so, where there is no copy', async () => {
    const progress = await open();
    expect(progress.getSnapshot()).toMatchObject({ vanished: true, broughtBack: 0 });
    progress.close();
  });
});

describe('the copy', () => {
  it('is not believed where an entry was cut short or is none of ours', async () => {
    const first = await open(false);
    const { record } = await first.add('read', 'http', {});
    first.close();
    const cache = await caches.open('stagecraft-progress');
    const bad = ['', '{"records":[{', 'null', '{"records":[{"rid":1}],"drafts":"x"}'];
    await Promise.all(
      bad.map((text, at) => cache.put(`https://stagecraft.example/${at}`, new Response(text))),
    );
    freshStorage();
    const second = await open();
    expect(second.records()).toEqual([record]);
    second.close();
  });

  it('gets what it lacks when it is looked through, and its many entries become one', async () => {
    vi.stubGlobal('caches', undefined);
    const before = await open(false);
    await before.add('read', 'intro', {});
    await before.saveDraft('intro', 'src/a.ts', 'a', 'd1');
    before.close();
    vi.stubGlobal('caches', caches);

    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const progress = await open();
    const options = Array.from({ length: 70 }, (_, index) => [`o${index}`]);
    for (const chosen of options) await progress.add('answered', 'intro/q', { options: chosen });
    expect(await entries()).toBe(70);
    await vi.advanceTimersByTimeAsync(5_000);
    await vi.waitFor(async () => expect(await entries()).toBe(1));
    progress.close();

    freshStorage();
    const again = await open();
    expect(again.records()).toHaveLength(71);
    expect((await again.draft('intro'))?.files).toEqual({ 'src/a.ts': 'a' });
    again.close();
  });

  it('that fails or never answers is done without: what is in the database is stored', async () => {
    const never = new Promise<never>(() => undefined);
    const broken = { read: () => never, write: () => never, complete: () => never };
    const reject = () => Promise.reject(new DOMException('No room', 'QuotaExceededError'));
    const full = { read: reject, write: reject, complete: reject };
    for (const opened of [async () => broken, async () => full, () => never, reject]) {
      const progress = await openProgress({
        channel: createBus()(),
        connect: (onLost, was) => openKept(onLost, was ?? false, opened, 5),
      });
      expect((await progress.add('read', 'http', {})).stored).toBe(true);
      progress.close();
    }
  });
});
