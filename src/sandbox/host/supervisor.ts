import type { FromRealm, ToRealm } from '../protocol/realm';
import { createRealm, type Realm } from './realm';
import type { FetchedPack } from './packSource';

export interface SupervisorOptions {
  frameHtml: string;
  /** Gives the realm's script. Asked for each realm. */
  worker(): Promise<string>;
  fetchPack(name: string): Promise<FetchedPack>;
  onMessage(message: Exclude<FromRealm, { type: 'ready' | 'broken' | 'need' | 'pong' }>): void;
  onReady(): void;
  /** A pack or the realm's script can't be had. */
  onUnavailable(message: string): void;
  /** The realm died of what it was doing. */
  onDeath(reason: 'silent' | 'failed', message: string): void;
  makeRealm?: typeof createRealm;
}

const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * Keeps one realm alive, feeds it packs, and replaces it when it dies or must be given up. Where none can be made, it
 * rests until there is something to run: a realm that fails at birth must not be made again and again.
 */
export function createSupervisor({ makeRealm = createRealm, ...options }: SupervisorOptions) {
  let realm: Realm | undefined;
  let state: 'coming' | 'ready' | 'resting' = 'coming';
  let waiting: ToRealm[] = [];
  /** Which realm is meant: what still arrives from an earlier one counts for nothing. */
  let generation = 0;

  function rest() {
    generation += 1;
    state = 'resting';
    waiting = [];
    realm?.dispose();
    realm = undefined;
  }

  async function feed(to: Realm, name: string) {
    try {
      const { code, assets } = await options.fetchPack(name);
      if (to === realm) to.send({ type: 'pack', name, code, assets });
    } catch (error) {
      if (to !== realm) return;
      if (state === 'ready') to.send({ type: 'pack-failed', name, message: textOf(error) });
      else rest();
      options.onUnavailable(textOf(error));
    }
  }

  async function make() {
    rest();
    state = 'coming';
    const mine = generation;
    let worker: string;
    try {
      worker = await options.worker();
    } catch (error) {
      if (mine !== generation) return;
      rest();
      options.onUnavailable(textOf(error));
      return;
    }
    if (mine !== generation) return;
    const made = makeRealm({
      frameHtml: options.frameHtml,
      worker,
      onMessage(message) {
        if (mine !== generation) return;
        if (message.type === 'need') void feed(made, message.pack);
        else if (message.type === 'broken') {
          rest();
          options.onUnavailable(
            `This browser could not run the framework: ${message.error.message}`,
          );
        } else if (message.type === 'ready') {
          state = 'ready';
          waiting.splice(0).forEach(made.send);
          options.onReady();
        } else if (message.type !== 'pong') options.onMessage(message);
      },
      onDead(reason, message) {
        if (mine !== generation) return;
        if (state === 'ready') void make();
        else rest();
        options.onDeath(reason, message);
      },
    });
    realm = made;
  }

  void make();
  return {
    /**
     * Sends at once, or as soon as a realm is ready. What is to run ends the supervisor's rest.
     *
     * @returns false for a message that reaches nobody: there is no realm, and it asks for none
     */
    send(message: ToRealm): boolean {
      if (state === 'ready') realm?.send(message);
      else {
        const runs = message.type === 'start' || message.type === 'checks';
        if (state === 'resting' && !runs) return false;
        if (state === 'resting') void make();
        waiting.push(message);
      }
      return true;
    },
    /** Gives the realm up, with everything that learner code may have left running in it. */
    replace: () => void make(),
  };
}

export type Supervisor = ReturnType<typeof createSupervisor>;
