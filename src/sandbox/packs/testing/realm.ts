import { Worker } from 'node:worker_threads';

/** What code that runs in a test realm gets. */
export interface RealmTools {
  /** A module that a pack defines. */
  load<T = never>(specifier: string): T;
}

export interface RealmPack {
  code: string | Uint8Array;
  assets?: Record<string, Uint8Array>;
}

export interface TestRealm {
  /**
   * Runs the function inside the realm and gives back its result. It is sent as text, so it sees its arguments and the
   * realm's globals, but nothing of the test around it.
   */
  run<A, T>(task: (tools: RealmTools, argument: A) => Promise<T>, argument?: A): Promise<T>;
  /** Names of the packs that were asked for, in order. */
  loaded: string[];
  stop(): Promise<unknown>;
}

/** The shelf of the sandbox's realm (`src/sandbox/realm/packs.ts`), in a thread without Node's own globals. */
const SCRIPT = `
const { parentPort } = require('node:worker_threads');
const getters = new Map(), assets = new Map(), waiting = new Map();
let told;
globalThis.__name = value => value;
globalThis.__stagecraft = {
  define(modules) { for (const [name, get] of Object.entries(modules)) getters.set(name, get); },
  require(name) {
    if (!getters.has(name)) throw new Error('No pack that is loaded has the module ' + name);
    return getters.get(name)();
  },
  loadPack(name) {
    if (!waiting.has(name)) {
      const entry = {};
      entry.promise = new Promise((resolve, reject) => Object.assign(entry, { resolve, reject }));
      waiting.set(name, entry);
      parentPort.postMessage({ need: name });
    }
    return waiting.get(name).promise;
  },
  asset: name => assets.get(name),
};
for (const name of ['process', 'Buffer', 'require', 'global']) Reflect.deleteProperty(globalThis, name);
parentPort.on('message', async ({ pack, code, files, missing, id, task, argument }) => {
  if (missing) return waiting.get(missing).reject(new Error('There is no pack named ' + missing));
  if (pack) {
    for (const [name, bytes] of Object.entries(files)) assets.set(name, bytes);
    try { (0, eval)(code); waiting.get(pack).resolve(); } catch (error) { waiting.get(pack).reject(error); }
    return;
  }
  try {
    const value = await (0, eval)('(' + task + ')')({ load: globalThis.__stagecraft.require }, argument);
    parentPort.postMessage({ id, value });
  } catch (error) {
    parentPort.postMessage({ id, error: { message: error.message, stack: error.stack } });
  }
});
`;

interface FromRealm {
  need?: string;
  id?: number;
  value?: unknown;
  error?: { message: string; stack: string };
}

/**
 * Starts a realm for tests: a thread in which packs run as in the sandbox's Worker.
 *
 * @param packs what can be loaded, by name
 * @param first packs to load at once
 */
export async function startRealm(
  packs: Record<string, RealmPack>,
  first: string[],
): Promise<TestRealm> {
  const worker = new Worker(SCRIPT, { eval: true, stdout: true, stderr: true });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const loaded: string[] = [];
  let last = 0;

  const sendPack = (name: string) => {
    const pack = packs[name];
    if (!pack) return worker.postMessage({ missing: name });
    loaded.push(name);
    const files = Object.fromEntries(
      Object.entries(pack.assets ?? {}).map(([file, bytes]) => [
        file,
        new Uint8Array(bytes).buffer,
      ]),
    );
    worker.postMessage({ pack: name, code: Buffer.from(pack.code).toString(), files });
  };
  worker.on('message', ({ need, id, value, error }: FromRealm) => {
    if (need !== undefined) return sendPack(need);
    const call = waiting.get(id ?? -1);
    waiting.delete(id ?? -1);
    if (error) call?.reject(Object.assign(new Error(error.message), { stack: error.stack }));
    else call?.resolve(value);
  });
  worker.on('error', error => {
    for (const { reject } of waiting.values()) reject(error);
  });

  const realm: TestRealm = {
    loaded,
    run: (task, argument) =>
      new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject });
        worker.postMessage({ id: last, task: String(task), argument });
      }),
    stop: () => worker.terminate(),
  };
  for (const name of first) {
    await realm.run(
      (_, pack: string) =>
        (
          globalThis as unknown as { __stagecraft: { loadPack(name: string): Promise<void> } }
        ).__stagecraft.loadPack(pack),
      name,
    );
  }
  return realm;
}
