import type { runChecks as RunChecks } from '../checks';
import type { Outcome, ToRealm } from '../protocol/realm';
import type { RealmCore } from './core';
import { toRealmError } from './errors';
import type { BackendModule } from './live';

export type ChecksMessage = Extract<ToRealm, { type: 'checks' }>;
export type ChecksModule = { runChecks: typeof RunChecks };

export interface ChecksRealm {
  core: RealmCore;
  /** Loads what the run needs, before anything of it is said. */
  prepare(message: ChecksMessage): Promise<void>;
  /** Makes the realm as good as new before a run. */
  before(): Promise<void>;
  /** Called while tests are collected, before the checks file is imported: hooks registered here belong to the run. */
  onCollect?(): void;
  /** Cleans up after a run. */
  after(): Promise<void>;
}

/** The realm's backends, in a program that has the pack for them. */
export const backendOf = ({ shelf }: RealmCore): BackendModule | undefined =>
  shelf.has('stagecraft:backend')
    ? (shelf.require('stagecraft:backend') as BackendModule)
    : undefined;

/** Runs the checks that the host sends, one run after the other, and says what becomes of them. */
export function createChecks({ core, prepare, before, onCollect, after }: ChecksRealm) {
  const { post, logs, shelf } = core;
  // What is still in the queue may no longer be wanted when its turn comes.
  let current: { number: number; abort: AbortController } | undefined;

  async function run(message: ChecksMessage, signal: AbortSignal) {
    const end = (outcome: Outcome) => post({ type: 'checks-end', run: message.run, outcome });
    try {
      await prepare(message);
    } catch (error) {
      return end({ kind: 'error', error: toRealmError(error) });
    }
    if (signal.aborted) return;
    await before();
    post({ type: 'checks-begin', run: message.run });
    const { runChecks } = shelf.require('stagecraft:checks') as ChecksModule;
    const load = core.load(message, message.entry);
    const outcome = await runChecks({
      importChecks: () => {
        onCollect?.();
        return load();
      },
      onEvent: event => {
        logs.flush();
        post({ type: 'check', run: message.run, event });
      },
      signal,
    });
    const pending = backendOf(core)?.pendingPlugins() ?? [];
    await after();
    logs.flush();
    end(
      outcome.kind === 'error'
        ? { kind: 'error', error: toRealmError(outcome.error) }
        : outcome.kind === 'timeout'
          ? { ...outcome, pending }
          : outcome,
    );
  }

  return {
    start(message: ChecksMessage): void {
      const abort = new AbortController();
      current = { number: message.run, abort };
      void core.enqueue(() => run(message, abort.signal));
    },
    cancel(number: number): void {
      if (current?.number === number) current.abort.abort();
    },
  };
}
