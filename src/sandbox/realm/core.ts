import { createGuard } from '../compiler/guard';
import { createModuleRegistry } from '../modules';
import type { FromRealm, Runnable, ToRealm } from '../protocol/realm';
import { toRealmError } from './errors';
import { captureConsole, createLogBuffer } from './logs';
import { createPackShelf } from './packs';

/** The part of a realm's global object that its core needs: a Worker's or a window's. */
export type RealmScope = Pick<EventTarget, 'addEventListener'>;

/**
 * What every realm has, Worker or frame: a port to the host, the shelf of packs, the learner's console, a registry for
 * the learner's modules, and a queue.
 *
 * @param scope the realm's global object; packs find the shelf on it
 */
export function createRealmCore(scope: RealmScope, port: MessagePort) {
  const post = (message: FromRealm) => port.postMessage(message);
  const { shelf, receive, fail } = createPackShelf(pack => post({ type: 'need', pack }));
  Object.defineProperty(scope, '__stagecraft', { value: shelf });

  const logs = createLogBuffer((lines, dropped) => post({ type: 'logs', lines, dropped }));
  let isTold: (args: unknown[]) => boolean = () => false;
  captureConsole(console, logs, args => isTold(args));

  // What packs share among themselves is not for learner code.
  const isOpen = (specifier: string) => !specifier.startsWith('stagecraft:');
  const builtins = {
    has: (specifier: string) => isOpen(specifier) && shelf.has(specifier),
    get: shelf.require,
  };
  const names =
    (importable: string[] = []) =>
    () => [...new Set([...shelf.list().filter(isOpen), ...importable])];
  const guard = createGuard();
  let queue: Promise<unknown> = Promise.resolve();
  const uncaught = (thrown: unknown) => post({ type: 'uncaught', error: toRealmError(thrown) });

  return {
    post,
    shelf,
    logs,
    uncaught,
    /** Gives a function that evaluates a program's entry and gives its namespace. */
    load:
      ({ code, hidden, importable }: Omit<Runnable, 'packs'>, entry: string) =>
      (): unknown =>
        createModuleRegistry({
          code,
          hidden,
          builtins: { ...builtins, list: names(importable) },
          guard: guard.check,
        }).load(entry),
    /** Resolves when all are on the shelf; rejects with a message for the reader. */
    loadPacks: async (names: string[]) => void (await Promise.all(names.map(shelf.loadPack))),
    /** One thing after the other: a start never overlaps a run of the checks. Never rejects. */
    enqueue: (task: () => Promise<void>) => (queue = queue.then(task).catch(uncaught)),
    /**
     * Hears what the host says.
     *
     * @param handle gets what is not for the core itself
     */
    listen(handle: (message: ToRealm, event: MessageEvent<ToRealm>) => void) {
      port.onmessage = (event: MessageEvent<ToRealm>) => {
        const { data } = event;
        if (data.type === 'pack') receive(data.name, data.code, data.assets);
        else if (data.type === 'pack-failed') fail(data.name, data.message);
        else if (data.type === 'ping') post({ type: 'pong', n: data.n });
        else handle(data, event);
      };
    },
    /** @param told whether what goes to the console is nothing for the reader, or told in another way */
    onConsole(told: typeof isTold) {
      isTold = told;
    },
    /** Tells of what nobody caught. */
    onUncaught(tell: (thrown: unknown, kind: 'event' | 'rejection') => void) {
      scope.addEventListener('error', event => {
        const { error, message } = event as ErrorEvent;
        tell(error ?? new Error(message), 'event');
        event.preventDefault();
      });
      scope.addEventListener('unhandledrejection', event => {
        tell((event as PromiseRejectionEvent).reason, 'rejection');
        event.preventDefault();
      });
    },
  };
}

export type RealmCore = ReturnType<typeof createRealmCore>;
