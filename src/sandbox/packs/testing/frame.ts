import { JSDOM, VirtualConsole } from 'jsdom';
import { createPackShelf } from '../../realm/packs';
import type { RealmPack } from './realm';

export interface TestFrame {
  window: JSDOM['window'];
  /** A module that a pack defines. */
  load<T = never>(specifier: string): T;
  /** Names of the packs that were evaluated, in order. */
  loaded: string[];
  stop(): void;
}

/** What a frame in a browser has and jsdom 29 has not. */
const MISSING = {
  Headers,
  MessageChannel,
  ReadableStream,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  TransformStream,
  WritableStream,
  fetch,
  structuredClone,
  matchMedia: () => ({ matches: false, addListener() {}, removeListener() {} }),
  ResizeObserver: class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
};

/**
 * A page with a global object of its own, in which packs run as in the sandbox's frames: nothing of Node.js is in it.
 *
 * @param packs what can be loaded, by name
 * @param first packs to load at once, in order
 */
export async function startFrame(
  packs: Record<string, RealmPack>,
  first: string[],
): Promise<TestFrame> {
  const { window } = new JSDOM('<!doctype html><body></body>', {
    url: 'http://localhost:3000/',
    runScripts: 'outside-only',
    pretendToBeVisual: true,
    virtualConsole: new VirtualConsole(), // nobody listens
  });
  Object.assign(window, MISSING);
  const loaded: string[] = [];
  const { shelf, receive, fail } = createPackShelf(
    name => queueMicrotask(() => send(name)),
    code => window.eval(code) as unknown,
  );
  function send(name: string) {
    const pack = packs[name];
    if (!pack) return fail(name, `There is no pack named ${name}`);
    loaded.push(name);
    const files = Object.entries(pack.assets ?? {}).map(
      ([file, bytes]) => [file, new Uint8Array(bytes).buffer] as const,
    );
    receive(name, Buffer.from(pack.code).toString(), Object.fromEntries(files));
  }
  Object.defineProperty(window, '__stagecraft', { value: shelf });
  for (const name of first) await shelf.loadPack(name);
  return {
    window,
    load: <T>(specifier: string) => shelf.require(specifier) as T,
    loaded,
    stop: () => window.close(),
  };
}
