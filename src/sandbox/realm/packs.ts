/**
 * The realm's shelf of framework modules. A pack is a classic script that calls `__stagecraft.define` with a getter per
 * import specifier; a getter runs when its module is first asked for, so a realm pays for what it uses.
 */
export interface PackShelf {
  /**
   * What an earlier pack has defined stays: code that holds it already must not meet a second copy. But in a frame that has
   * the backend's packs (`node`) as well, the pages' own (`page`) win in whatever order they come.
   */
  define(modules: Record<string, () => unknown>, platform?: 'node' | 'page'): void;
  /** Puts a module of the realm's own in the place of a pack's. Its getter runs each time it is asked for. */
  override(specifier: string, get: () => unknown): void;
  /** Gives a pack's module. Throws if no pack that is loaded defines it. */
  require(specifier: string): unknown;
  has(specifier: string): boolean;
  list(): string[];
  /** Resolves when the pack has been evaluated and its assets are on the shelf; rejects with a message for the reader. */
  loadPack(name: string): Promise<void>;
  /** A file that came with a pack, such as `sql-wasm.wasm`. */
  asset(name: string): ArrayBuffer | undefined;
}

interface Waiting {
  promise: Promise<void>;
  resolve(): void;
  reject(error: Error): void;
}

/**
 * @param askFor asks the host for a pack
 * @param evaluate indirect eval: CSP allows it, and it compiles in the global scope
 */
export function createPackShelf(
  askFor: (pack: string) => void,
  evaluate: (code: string) => unknown = code => (0, eval)(code),
) {
  const getters = new Map<string, () => unknown>();
  const ofPages = new Set<string>();
  const assets = new Map<string, ArrayBuffer>();
  const waiting = new Map<string, Waiting>();

  const wait = (name: string): Waiting => {
    const known = waiting.get(name);
    if (known) return known;
    let resolve!: () => void;
    let reject!: (error: Error) => void;
    const promise = new Promise<void>((yes, no) => {
      resolve = yes;
      reject = no;
    });
    promise.catch(() => {}); // a pack nobody waits for any more must not count as an unhandled rejection
    const entry = { promise, resolve, reject };
    waiting.set(name, entry);
    return entry;
  };

  const shelf: PackShelf = {
    define(modules, platform = 'node') {
      for (const [specifier, get] of Object.entries(modules)) {
        const wins = platform === 'page' && !ofPages.has(specifier);
        if (wins || !getters.has(specifier)) getters.set(specifier, get);
        if (platform === 'page') ofPages.add(specifier);
      }
    },
    override: (specifier, get) => void getters.set(specifier, get),
    require(specifier) {
      const get = getters.get(specifier);
      if (!get) throw new Error(`No pack that is loaded has the module '${specifier}'.`);
      return get();
    },
    has: specifier => getters.has(specifier),
    list: () => [...getters.keys()],
    loadPack(name) {
      if (!waiting.has(name)) askFor(name);
      return wait(name).promise;
    },
    asset: name => assets.get(name),
  };

  return {
    shelf,
    /** Evaluates a pack that the host handed down. */
    receive(name: string, code: string, files: Record<string, ArrayBuffer>) {
      for (const [file, bytes] of Object.entries(files)) assets.set(file, bytes);
      const entry = wait(name);
      try {
        evaluate(code);
        entry.resolve();
      } catch (error) {
        entry.reject(error instanceof Error ? error : new Error(String(error)));
      }
    },
    fail(name: string, message: string) {
      wait(name).reject(new Error(message));
      waiting.delete(name); // so that a later attempt asks again
    },
  };
}
