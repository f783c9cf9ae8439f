/// <reference lib="webworker" />
import type { InspectQuery } from '../protocol/inspect';
import type { ToRealm } from '../protocol/realm';
import { createBridgeServer } from './bridge/server';
import { backendOf, createChecks } from './checksRun';
import { createRealmCore } from './core';
import { toRealmError } from './errors';
import { createGate } from './gate';
import { answerInspection } from './inspect/answer';
import { inspectBackend } from './inspect/backend';
import { createLiveBackend, type BackendModule } from './live';
import { pluginsOf } from './plugins';
import { answer } from './requests';

declare const self: DedicatedWorkerGlobalScope;

/** The realm of the backend: packs and learner code live here, in a Worker of an opaque origin. */
self.addEventListener('message', event => main(event.ports[0]!), { once: true });

function main(port: MessagePort) {
  const core = createRealmCore(self, port);
  const { post, shelf, logs, load, loadPacks, enqueue } = core;
  const live = createLiveBackend(() => shelf.require('stagecraft:backend') as BackendModule, logs);
  const checks = createChecks({
    core,
    prepare: ({ packs }) => loadPacks(['checks', ...packs]),
    before: () => live.stop(),
    after: async () => backendOf(core)?.reset(),
  });
  // What is still in the queue may no longer be wanted when its turn comes.
  let session: number | undefined;
  let started: Promise<unknown> = Promise.resolve();
  // What an app asks while checks run in the backend's place is answered when the backend is back.
  const backendIsBack = createGate();

  const bridge = createBridgeServer({
    async dispatch(request) {
      await backendIsBack.passed();
      await started;
      return live.fetch(request);
    },
    onExchange(request, response) {
      logs.flush();
      post({ type: 'exchange', request, response });
    },
  });

  async function inspect(query: InspectQuery) {
    await backendIsBack.passed();
    await started;
    return inspectBackend(live.inspector(), query);
  }

  async function start(message: StartMessage) {
    const { packs, plugins, entry, config } = message;
    if (message.session !== session) return;
    const { state, ...rest } = await live.start({
      async prepare() {
        await loadPacks(packs);
        return pluginsOf(shelf, plugins);
      },
      entry,
      load: load(message, entry ?? ''),
      config: config as never,
    });
    logs.flush();
    post({
      type: 'live',
      session: message.session,
      state,
      ...('error' in rest ? { error: toRealmError(rest.error) } : rest),
    });
  }

  core.listen((message, { ports }) => {
    switch (message.type) {
      case 'start':
        live.abandon();
        session = message.session;
        started = enqueue(() => start(message));
        return backendIsBack.open();
      case 'stop':
        live.abandon();
        session = undefined;
        started = enqueue(() => live.stop());
        return backendIsBack.open();
      case 'checks':
        live.abandon();
        session = undefined;
        backendIsBack.close();
        return checks.start(message);
      case 'cancel':
        return checks.cancel(message.run);
      case 'bridge':
        return bridge.connect(ports[0]);
      case 'request':
        void started
          .then(() => answer(message.request, live.fetch))
          .then(response => {
            logs.flush();
            post({ type: 'response', response });
          });
        return;
      case 'inspect':
        return void answerInspection(message.id, () => inspect(message.query), post);
      default: // for another kind of realm
    }
  });
  core.onUncaught(core.uncaught);

  shelf.loadPack('backend').then(
    () => post({ type: 'ready' }),
    error => post({ type: 'broken', error: toRealmError(error) }),
  );
}

type StartMessage = Extract<ToRealm, { type: 'start' }>;
