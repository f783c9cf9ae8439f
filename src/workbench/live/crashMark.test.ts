// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
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

const event = (type: string) => void window.dispatchEvent(new Event(type));

function show(state: DocumentVisibilityState) {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('the mark that an exercise runs', () => {
  const entries = new Map<string, string>();
  const store = {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  };

  const ends: (() => void)[] = [];
  const setMark = (...args: Parameters<typeof createCrashMark>) => {
    const end = createCrashMark(...args).set();
    ends.push(end);
    return end;
  };
  afterEach(() => {
    vi.restoreAllMocks();
    ends.splice(0).forEach(end => end());
    entries.clear();
  });

  it('is found after a tab has died', async () => {
    const { locks, die } = lockManager();
    setMark('http', { store, locks });
    die();
    const next = createCrashMark('http', { store, locks });
    expect(await next.found()).toBe(true);
    expect(await createCrashMark('install', { store, locks }).found()).toBe(false);
  });

  it('is not found while the tab lives', async () => {
    const { locks } = lockManager();
    setMark('http', { store, locks });
    expect(await createCrashMark('http', { store, locks }).found()).toBe(false);
  });

  it('goes with an orderly departure', async () => {
    const { locks, die } = lockManager();
    setMark('http', { store, locks });
    event('pagehide');
    die();
    expect(await createCrashMark('http', { store, locks }).found()).toBe(false);
  });

  it('is there again in a page that comes back from the cache', async () => {
    const { locks, die } = lockManager();
    setMark('http', { store, locks });
    event('pagehide');
    event('pageshow');
    die();
    expect(await createCrashMark('http', { store, locks }).found()).toBe(true);
  });

  it('is not there while the tab is in the background', async () => {
    const { locks, die } = lockManager();
    setMark('http', { store, locks });
    die();
    show('hidden');
    expect(await createCrashMark('http', { store, locks }).found()).toBe(false);
    show('visible');
    expect(await createCrashMark('http', { store, locks }).found()).toBe(true);
  });

  it('ends when the exercise ends', async () => {
    const { locks, die } = lockManager();
    setMark('http', { store, locks })();
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

    setMark('http', { store, locks: undefined });
    expect(await createCrashMark('http', { store, locks: undefined }).found()).toBe(true);
  });
});
