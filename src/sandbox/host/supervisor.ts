import type { FromRealm, ToRealm } from '../protocol/realm';
import { createRealm, type Realm } from './realm';
import type { FetchedPack } from './packSource';

export interface SupervisorOptions {
  frameHtml: string;
  /** Gives the realm's script. */
  worker(): Promise<string>;
  fetchPack(name: string): Promise<FetchedPack>;
  onMessage(message: Exclude<FromRealm, { type: 'ready' | 'need' | 'pong' }>): void;
  onReady(): void;
  /** A pack or the realm's script can't be had: nothing can run. */
  onUnavailable(message: string): void;
  /** The realm died of what it was doing. A new one is on its way. */
  onDeath(reason: 'silent' | 'failed', message: string): void;
  /** Makes a realm; another one in tests. */
  makeRealm?: typeof createRealm;
}

const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Keeps one realm alive, feeds it packs, and replaces it when it dies or must be given up. */
export function createSupervisor({ makeRealm = createRealm, ...options }: SupervisorOptions) {
  let realm: Realm | undefined;
  let state: 'coming' | 'ready' | 'unavailable' = 'coming';
  let waiting: ToRealm[] = [];
  /** Which realm is meant: what still arrives from an earlier one counts for nothing. */
  let generation = 0;

  function unavailable(message: string) {
    if (state === 'coming') state = 'unavailable';
    waiting = [];
    options.onUnavailable(message);
  }

  async function feed(to: Realm, name: string) {
    try {
      const { code, assets } = await options.fetchPack(name);
      to.send({ type: 'pack', name, code, assets });
    } catch (error) {
      to.send({ type: 'pack-failed', name, message: textOf(error) });
      if (to === realm) unavailable(textOf(error));
    }
  }

  async function make() {
    generation += 1;
    const mine = generation;
    state = 'coming';
    waiting = [];
    realm?.dispose();
    realm = undefined;
    let worker: string;
    try {
      worker = await options.worker();
    } catch (error) {
      if (mine === generation) unavailable(textOf(error));
      return;
    }
    if (mine !== generation) return;
    const made = makeRealm({
      frameHtml: options.frameHtml,
      worker,
      onMessage(message) {
        if (mine !== generation) return;
        if (message.type === 'need') void feed(made, message.pack);
        else if (message.type === 'ready') {
          state = 'ready';
          waiting.splice(0).forEach(made.send);
          options.onReady();
        } else if (message.type !== 'pong') options.onMessage(message);
      },
      onDead(reason, message) {
        if (mine !== generation) return;
        void make();
        options.onDeath(reason, message);
      },
    });
    realm = made;
  }

  void make();
  return {
    /**
     * Sends at once, or as soon as a realm is ready. Where none could be had, tries again.
     *
     * @returns false for a request to a backend that this attempt has yet to start: it was not taken
     */
    send(message: ToRealm): boolean {
      const again = state === 'unavailable';
      if (again) void make();
      if (again && message.type === 'request') return false;
      if (state === 'ready') realm?.send(message);
      else waiting.push(message);
      return true;
    },
    /** Gives the realm up, with everything that learner code may have left running in it. */
    replace: () => void make(),
  };
}

export type Supervisor = ReturnType<typeof createSupervisor>;
