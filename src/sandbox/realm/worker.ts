/// <reference lib="webworker" />
import { createGuard } from '../compiler/guard';
import { createModuleRegistry } from '../modules';
import type { runChecks as RunChecks } from '../checks';
import type { FromRealm, ToRealm } from '../protocol/realm';
import type { Files } from '../protocol/common';
import { toRealmError } from './errors';
import { createLiveBackend, type BackendModule } from './live';
import { captureConsole, createLogBuffer } from './logs';
import { createPackShelf } from './packs';
import { answer } from './requests';

declare const self: DedicatedWorkerGlobalScope & { __stagecraft?: unknown };

/** The realm: packs and learner code live here, in a Worker of an opaque origin. It talks to the host through one port. */
self.addEventListener('message', event => main(event.ports[0]!), { once: true });

function main(port: MessagePort) {
  const post = (message: FromRealm) => port.postMessage(message);
  const { shelf, receive, fail } = createPackShelf(pack => post({ type: 'need', pack }));
  Object.defineProperty(self, '__stagecraft', { value: shelf });

  const logs = createLogBuffer((lines, dropped) => post({ type: 'logs', lines, dropped }));
  captureConsole(console, logs);
  // What packs share among themselves is not for learner code.
  const isOpen = (specifier: string) => !specifier.startsWith('stagecraft:');
  const builtins = {
    has: (specifier: string) => isOpen(specifier) && shelf.has(specifier),
    get: shelf.require,
    list: () => shelf.list().filter(isOpen),
  };
  const guard = createGuard();
  const live = createLiveBackend(() => shelf.require('stagecraft:backend') as BackendModule, logs);
  const load = (code: Files, entry: string) => () =>
    createModuleRegistry({
      code,
      builtins,
      guard: guard.check,
    }).load(entry);

  // One thing after the other: a start never overlaps a run of the checks.
  let queue: Promise<unknown> = Promise.resolve();
  const enqueue = (task: () => Promise<void>) =>
    (queue = queue.then(task).catch((error: unknown) => {
      post({ type: 'uncaught', error: toRealmError(error) });
    }));
  // What is still in the queue may no longer be wanted when its turn comes.
  let run: { number: number; abort: AbortController } | undefined;
  let session: number | undefined;
  let started: Promise<unknown> = queue;

  async function checks(
    { run, code, entry }: Extract<ToRealm, { type: 'checks' }>,
    signal: AbortSignal,
  ) {
    await shelf.loadPack('checks');
    if (signal.aborted) return;
    await live.stop();
    post({ type: 'checks-begin', run });
    const { runChecks } = shelf.require('stagecraft:checks') as { runChecks: typeof RunChecks };
    const outcome = await runChecks({
      importChecks: load(code, entry),
      onEvent: event => {
        logs.flush();
        post({ type: 'check', run, event });
      },
      signal,
    });
    const backend = shelf.require('stagecraft:backend') as BackendModule;
    const pending = backend.pendingPlugins();
    await backend.reset();
    logs.flush();
    post({
      type: 'checks-end',
      run,
      outcome:
        outcome.kind === 'error'
          ? { kind: 'error', error: toRealmError(outcome.error) }
          : outcome.kind === 'timeout'
            ? { ...outcome, pending }
            : outcome,
    });
  }

  async function start(message: Extract<ToRealm, { type: 'start' }>) {
    const { code, entry, config } = message;
    if (message.session !== session) return;
    const { state, ...rest } = await live.start(load(code, entry), entry, config as never);
    logs.flush();
    post({
      type: 'live',
      session: message.session,
      state,
      ...('error' in rest ? { error: toRealmError(rest.error) } : rest),
    });
  }

  port.onmessage = ({ data }: MessageEvent<ToRealm>) => {
    switch (data.type) {
      case 'pack':
        return receive(data.name, data.code, data.assets);
      case 'pack-failed':
        return fail(data.name, data.message);
      case 'ping':
        return post({ type: 'pong', n: data.n });
      case 'start':
        live.abandon();
        session = data.session;
        started = enqueue(() => start(data));
        return;
      case 'stop':
        live.abandon();
        session = undefined;
        return void enqueue(() => live.stop());
      case 'checks': {
        live.abandon();
        session = undefined;
        const abort = new AbortController();
        run = { number: data.run, abort };
        return void enqueue(() => checks(data, abort.signal));
      }
      case 'cancel':
        if (run?.number === data.run) run.abort.abort();
        return;
      case 'request':
        void started
          .then(() => answer(data.request, live.fetch))
          .then(response => {
            logs.flush();
            post({ type: 'response', response });
          });
    }
  };

  const uncaught = (thrown: unknown) => post({ type: 'uncaught', error: toRealmError(thrown) });
  self.addEventListener('error', event => {
    uncaught(event.error ?? new Error(event.message));
    event.preventDefault();
  });
  self.addEventListener('unhandledrejection', event => {
    uncaught(event.reason);
    event.preventDefault();
  });

  shelf.loadPack('backend').then(
    () => post({ type: 'ready' }),
    error => post({ type: 'broken', error: toRealmError(error) }),
  );
}
