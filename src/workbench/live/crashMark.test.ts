import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCrashMark, storageOf } from './crashMark';

/** Locks as the Web Locks API has them, as far as the mark uses them; `die` is what a crash does to a tab's locks. */
function lockManager() {
  let held: { name: string }[] = [];
  const manager = {
    request(name: string, _options: unknown, whileHeld: () => Promise<void>) {
      const lock = { name };
      held.push(lock);
      return whileHeld().then(() => {
        held = held.filter(other => other !== lock);
      });
    },
    query: () => Promise.resolve({ held }),
  };
  return { locks: manager as unknown as LockManager, die: () => (held = []) };
}

let page: EventTarget;
const event = (type: string) => void page.dispatchEvent(new Event(type));

describe('the mark that an exercise runs', () => {
  const entries = new Map<string, string>();
  const store = {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  };

  beforeEach(() => {
    entries.clear();
    page = new EventTarget();
    globalThis.addEventListener = page.addEventListener.bind(page) as typeof addEventListener;
    globalThis.removeEventListener = page.removeEventListener.bind(
      page,
    ) as typeof removeEventListener;
  });
  const { addEventListener: add, removeEventListener: remove } = globalThis;
  afterEach(() =>
    Object.assign(globalThis, { addEventListener: add, removeEventListener: remove }),
  );

  it('is found after a tab has died', async () => {
    const { locks, die } = lockManager();
    createCrashMark('http', { store, locks }).set();
    die();
    const next = createCrashMark('http', { store, locks });
    expect(await next.found()).toBe(true);
    expect(await createCrashMark('install', { store, locks }).found()).toBe(false);
  });

  it('is not found while the tab lives', async () => {
    const { locks } = lockManager();
    createCrashMark('http', { store, locks }).set();
    expect(await createCrashMark('http', { store, locks }).found()).toBe(false);
  });

  it('goes with an orderly departure', async () => {
    const { locks, die } = lockManager();
    createCrashMark('http', { store, locks }).set();
    event('pagehide');
    die();
    expect(await createCrashMark('http', { store, locks }).found()).toBe(false);
  });

  it('is there again in a page that comes back from the cache', async () => {
    const { locks, die } = lockManager();
    createCrashMark('http', { store, locks }).set();
    event('pagehide');
    event('pageshow');
    die();
    expect(await createCrashMark('http', { store, locks }).found()).toBe(true);
  });

  it('ends when the exercise ends', async () => {
    const { locks, die } = lockManager();
    createCrashMark('http', { store, locks }).set()();
    event('pageshow');
    die();
    expect(await createCrashMark('http', { store, locks }).found()).toBe(false);
  });

  it('does without storage and without locks', async () => {
    const blocked = storageOf({
      get localStorage(): Storage {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    const mark = createCrashMark('http', { store: blocked, locks: undefined });
    mark.set()();
    expect(await mark.found()).toBe(false);

    createCrashMark('http', { store, locks: undefined }).set();
    expect(await createCrashMark('http', { store, locks: undefined }).found()).toBe(true);
  });
});
