import type { FromRealm, ToRealm } from '../protocol/realm';
import { createRealm, type Realm } from './realm';
import type { FetchedPack } from './packSource';

export interface SupervisorOptions {
  frameHtml: string;
  /** The realm's script, once it is fetched. */
  worker: Promise<string>;
  fetchPack(name: string): Promise<FetchedPack>;
  onMessage(message: Exclude<FromRealm, { type: 'ready' | 'need' | 'pong' }>): void;
  onReady(): void;
  /** A pack or the realm's script can't be had: nothing can run. */
  onUnavailable(message: string): void;
  /** The realm died of what it was doing. A new one is on its way. */
  onDeath(reason: 'silent' | 'failed', message: string): void;
}

/** Keeps one realm alive, feeds it packs, and replaces it when it dies or must be given up. */
export function createSupervisor(options: SupervisorOptions) {
  let realm: Realm | undefined;
  let ready = false;
  let waiting: ToRealm[] = [];

  async function feed(to: Realm, name: string) {
    try {
      const { code, assets } = await options.fetchPack(name);
      to.send({ type: 'pack', name, code, assets });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      to.send({ type: 'pack-failed', name, message });
      options.onUnavailable(message);
    }
  }

  async function make() {
    ready = false;
    let worker: string;
    try {
      worker = await options.worker;
    } catch (error) {
      options.onUnavailable(error instanceof Error ? error.message : String(error));
      return;
    }
    const made: Realm = createRealm({
      frameHtml: options.frameHtml,
      worker,
      onMessage(message) {
        if (message.type === 'need') void feed(made, message.pack);
        else if (message.type === 'ready') {
          ready = true;
          waiting.forEach(made.send);
          waiting = [];
          options.onReady();
        } else if (message.type !== 'pong') options.onMessage(message);
      },
      onDead(reason, message) {
        waiting = [];
        void make();
        options.onDeath(reason, message);
      },
    });
    realm = made;
  }

  void make();
  return {
    /** Sends at once, or as soon as a realm is ready. */
    send(message: ToRealm) {
      if (ready) realm?.send(message);
      else waiting.push(message);
    },
    /** Gives the realm up, with everything that learner code may have left running in it. */
    replace() {
      realm?.dispose();
      waiting = [];
      void make();
    },
  };
}

export type Supervisor = ReturnType<typeof createSupervisor>;
