import { createSpecializedBackend } from '@backstage/backend-app-api';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import { createInspector } from './inspect';
import { createWatch } from './inspect/watch';
import { patiently } from './leftovers';
import { worthTelling } from './logging/quiet';
import { createRootLogger } from './logging/rootLogger';
import { listRoutes } from './routes';
import { configLayers, createRootConfig } from './services/rootConfig';
import { defaultServices } from './services/defaults';
import { answer, cutConnections, type WiredServer } from './services/wiredServer';
import type { RunningBackend, StartOptions } from './types';

/** Backends that were started here and not stopped yet. */
const running = new Set<{ stop(): Promise<void> }>();

/** Rejects when the signal aborts; `release` lets go of the signal. */
function aborted(signal: AbortSignal | undefined): { rejection: Promise<never>; release(): void } {
  let release = () => {};
  const rejection = new Promise<never>((_, reject) => {
    if (!signal) return;
    const stop = () =>
      reject(new Error('The start of the backend was given up.', { cause: signal.reason }));
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    release = () => signal.removeEventListener('abort', stop);
  });
  rejection.catch(() => {});
  return { rejection, release: () => release() };
}

/**
 * Starts a real Backstage backend with the given features, and Backstage's own plugins beside them, and waits until every plugin has initialized.
 *
 * @throws whatever the framework says about a feature or a plugin that fails, in its own words and with its causes; an
 *   error of its own if `signal` aborts before the start has finished. Either way nothing keeps running.
 */
export async function startBackend({
  features,
  plugins = [],
  config,
  onLog,
  signal,
}: StartOptions): Promise<RunningBackend> {
  let wired: WiredServer | undefined;
  /** Given up while it was starting: what it still does concerns nobody. */
  const isGone = () => signal?.aborted === true;
  const ids = new Set(plugins.map(({ id }) => id));
  const tell: typeof onLog = line => {
    if (!isGone() && worthTelling(line, ids)) onLog(line);
  };
  const layers = configLayers(
    config,
    plugins.map(plugin => plugin.config),
  );
  const watch = createWatch(isGone);
  const backend = createSpecializedBackend({
    defaultServiceFactories: watch.defaults(
      defaultServices({
        config: createRootConfig(layers),
        logger: createRootLogger(tell),
        onServer: server => (wired = server),
      }),
    ),
  });
  let stopping: Promise<void> | undefined;
  const handle = {
    stop() {
      if (!stopping && wired) cutConnections(wired);
      stopping ??= backend.stop();
      running.delete(handle);
      return stopping;
    },
  };
  running.add(handle);

  const { rejection, release } = aborted(signal);
  try {
    const all = [
      ...plugins.flatMap(plugin => plugin.features.map(each => watch.install(each, false))),
      ...features.map(each => watch.install(each, true)),
    ];
    for (const feature of all) backend.add(feature as BackendFeature);
    await Promise.race([rejection, backend.start()]);
  } catch (error) {
    await (signal?.aborted ? abandon(handle) : patiently(handle.stop()));
    throw error;
  } finally {
    release();
  }
  const fetch: RunningBackend['fetch'] = request => {
    if (stopping || !wired) {
      return Promise.reject(new Error('This backend has been stopped.'));
    }
    return answer(wired, request);
  };
  return {
    fetch,
    inspect: createInspector({ watch, layers, fetch }),
    routes() {
      const routes = wired ? listRoutes(wired.app) : [];
      const own = routes.filter(({ plugin }) => ids.has(plugin));
      return [...routes.filter(route => !own.includes(route)), ...own];
    },
    stop: () => handle.stop(),
  };
}

/**
 * A stop waits for the start, which may never end: it is asked for, and left to `reset` to make good. Until it ends, a plugin
 * may go on initializing; it gets no database any more (see `createWatch`).
 */
function abandon(handle: { stop(): Promise<void> }): void {
  handle.stop().catch(() => {});
}

/** Stops every backend that `startBackend` has started. */
export async function stopAll(): Promise<void> {
  await Promise.all([...running].map(handle => patiently(handle.stop())));
}
