/**
 * Remembers that code of an exercise runs in this tab, so that a tab which died of it doesn't die again as soon as it is
 * opened. Where the browser doesn't isolate the sandbox's frame, code that takes memory without end takes the tab along,
 * and the draft that did it would be started by the very page that brings it back.
 *
 * The mark is in localStorage while the code runs in a tab that is seen: a tab in the background may be thrown away at any
 * time, which says nothing about the code. It goes with an orderly departure. A Web Lock of the same name tells a
 * tab that still lives from one that died: the browser frees the locks of the dead.
 */
export interface CrashMark {
  /** Whether a tab died while this exercise ran in it, and none has run it since. */
  found(): Promise<boolean>;
  /** The exercise runs from now on; gives what ends that. */
  set(): () => void;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The browser's storage; nothing where it is blocked. */
export function storageOf(page: { readonly localStorage: Store }): Store | undefined {
  try {
    return page.localStorage;
  } catch {
    return undefined;
  }
}

interface Surroundings {
  /** Without one, nothing is ever remembered. */
  readonly store: Store | undefined;
  /** Absent on plain http hosts: there a mark of a tab that still lives counts as one of the dead. */
  readonly locks: LockManager | undefined;
}

const browser = (): Surroundings => ({
  store: storageOf(window),
  locks: (navigator as Partial<Navigator>).locks,
});

/** @param id of the exercise */
export function createCrashMark(id: string, { store, locks } = browser()): CrashMark {
  const name = `stagecraft:running:${id}`;
  // Storage may be full, or blocked later: then nothing is remembered.
  const quietly = <T>(action: () => T): T | undefined => {
    try {
      return action();
    } catch {
      return undefined;
    }
  };
  return {
    async found() {
      if (!quietly(() => store?.getItem(name))) return false;
      const held = (await locks?.query())?.held ?? [];
      return !held.some(lock => lock.name === name);
    },
    set() {
      let leave = () => {};
      const gone = new Promise<void>(resolve => (leave = resolve));
      // Shared: the same exercise may run in several tabs.
      void locks?.request(name, { mode: 'shared' }, () => gone).catch(() => {});
      const mark = () => void quietly(() => store?.setItem(name, new Date().toISOString()));
      const unmark = () => void quietly(() => store?.removeItem(name));
      const update = () => (document.visibilityState === 'hidden' ? unmark() : mark());
      update();
      document.addEventListener('visibilitychange', update);
      addEventListener('pagehide', unmark);
      addEventListener('pageshow', update); // back from the back/forward cache, where it went on
      return () => {
        document.removeEventListener('visibilitychange', update);
        removeEventListener('pagehide', unmark);
        removeEventListener('pageshow', update);
        unmark();
        leave();
      };
    },
  };
}
