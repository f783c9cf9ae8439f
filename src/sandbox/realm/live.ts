import type {
  Inspector,
  LogLine,
  RunningBackend,
  StartOptions,
  startBackend,
} from '../../backstage/backend';
import type { Json, Route } from '../protocol/common';
import type { LogBuffer } from './logs';
import { featuresOf } from './features';

/** How long a plugin may take to start before the reader is told which one hangs. */
export const START_PATIENCE_MS = 5_000;

/** How long a plugin's shutdown hooks may take before the next start goes on without them. */
export const STOP_PATIENCE_MS = 1_000;

const later = globalThis.setTimeout.bind(globalThis);
const clear = globalThis.clearTimeout.bind(globalThis);

export interface BackendModule {
  startBackend: typeof startBackend;
  reset(): Promise<void>;
  pendingPlugins(): string[];
}

/** What is to run. */
export interface Program {
  /** Loads its packs, and gives Backstage's own plugins that run beside the learner's. */
  prepare(): Promise<StartOptions['plugins']>;
  /** The learner's file whose exports are installed, if there is one. */
  entry: string | undefined;
  /** Evaluates it. */
  load(): unknown;
  config: StartOptions['config'];
}

export type LiveState =
  | { state: 'running'; routes: Route[] }
  | { state: 'failed'; error: unknown }
  | { state: 'stuck'; pending: string[] };

/** The backend that runs beside the editor: the learner's plugin, started afresh after each edit. */
export function createLiveBackend(backend: () => BackendModule, logs: LogBuffer) {
  let running: RunningBackend | undefined;
  let starting: AbortController | undefined;

  const onLog = ({ error, fields, ...line }: LogLine) =>
    logs.add({
      ...line,
      source: 'logger',
      fields: fields as Record<string, Json>, // JSON under two names: @backstage/types' and zod's
      ...(error ? { stack: error.stack } : {}),
    });

  const remark = (level: LogLine['level'], message: string) =>
    logs.add({ at: Date.now(), level, source: 'console', message });

  async function stop() {
    const old = running;
    running = undefined;
    if (old) await stopPatiently(old);
    await backend().reset();
  }

  async function stopPatiently(old: RunningBackend) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<void>(resolve => {
      timer = later(() => {
        remark('warn', `A shutdown hook had not ended after ${STOP_PATIENCE_MS / 1000} s.`);
        resolve();
      }, STOP_PATIENCE_MS);
    });
    const stopped = old.stop().catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      remark('error', `The backend did not stop cleanly: ${why}`);
    });
    await Promise.race([stopped, late]);
    clear(timer);
  }

  function own(load: () => unknown, entry: string) {
    const { features, remark: text } = featuresOf(load() as Record<string, unknown>, entry);
    if (text) remark('warn', text);
    return features;
  }

  /**
   * Loads the program, installs what it exports into a real backend, and starts it, with Backstage's own plugins beside
   * it. Never rejects.
   */
  async function start({ prepare, entry, load, config }: Program): Promise<LiveState> {
    const abort = new AbortController();
    starting = abort;
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      await stop();
      const plugins = await prepare();
      const features = entry === undefined ? [] : own(load, entry);
      const stuck = new Promise<'stuck'>(resolve => {
        timer = later(() => resolve('stuck'), START_PATIENCE_MS);
      });
      const start = backend().startBackend({
        features,
        plugins,
        config,
        onLog,
        signal: abort.signal,
      });
      const first = await Promise.race([start, stuck]);
      if (first === 'stuck') {
        const pending = backend().pendingPlugins();
        start.catch(() => {});
        abort.abort();
        return { state: 'stuck', pending };
      }
      running = first;
      return { state: 'running', routes: running.routes() };
    } catch (error) {
      return { state: 'failed', error };
    } finally {
      clear(timer);
    }
  }

  return {
    start,
    stop,
    /** Gives up a start that is under way: its code is no longer wanted. */
    abandon: () => starting?.abort(),
    /** @throws while none runs */
    inspector(): Inspector {
      if (!running) throw new Error('The backend is not running: see the Logs panel.');
      return running.inspect;
    },
    fetch(request: Request): Promise<Response> {
      if (!running)
        return Promise.reject(new Error('The backend is not running: see the Logs panel.'));
      return running.fetch(request);
    },
  };
}
