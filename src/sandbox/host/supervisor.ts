import type { FromRealm, ToRealm } from '../protocol/realm';
import type { HangPause } from './hangPause';
import { createRealm, type DeathReason, type Realm, type RealmOptions } from './realm';
import { createPackFeed, type PackFeedOptions } from './packFeed';

/** What a realm says that is not for its supervisor. */
export type Said = Exclude<FromRealm, { type: 'ready' | 'broken' | 'need' | 'pong' }>;

export interface SupervisorOptions
  extends PackFeedOptions, Pick<RealmOptions, 'kind' | 'look' | 'frameHtml'> {
  /** Gives the realm's script. Asked for each realm. */
  script(): Promise<string>;
  pause: HangPause;
  /** Whether there is always a realm at hand, also before there is anything to run. */
  ahead: boolean;
  onMessage(message: Said): void;
  onReady(): void;
  /** A new realm is on its way; what is sent from now on is for it. */
  onMade?(): void;
  /** A pack or the realm's script can't be had. */
  onUnavailable(message: string): void;
  /** The realm died of what it was doing. */
  onDeath(reason: DeathReason, message: string): void;
  makeRealm?: typeof createRealm;
}

const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
const RUNS: ToRealm['type'][] = ['start', 'preview', 'checks'];

/**
 * Keeps one realm alive, feeds it packs, and replaces it when it dies or must be given up. Where none can be made, it
 * rests until there is something to run: a realm that fails at birth must not be made again and again.
 */
export function createSupervisor({ makeRealm = createRealm, ...options }: SupervisorOptions) {
  let realm: Realm | undefined;
  let state: 'coming' | 'ready' | 'resting' = 'resting';
  let waiting: [ToRealm, Transferable[]][] = [];
  /** Which realm is meant: what still arrives from an earlier one counts for nothing. */
  let generation = 0;

  function rest() {
    generation += 1;
    state = 'resting';
    waiting = [];
    realm?.dispose();
    realm = undefined;
  }

  async function make() {
    rest();
    state = 'coming';
    const mine = generation;
    options.onMade?.();
    let script: string;
    try {
      script = await options.script();
      await options.pause.over();
    } catch (error) {
      if (mine !== generation) return;
      rest();
      options.onUnavailable(textOf(error));
      return;
    }
    if (mine !== generation) return;
    const feed = createPackFeed(options);
    const made = makeRealm({
      kind: options.kind,
      look: options.look,
      frameHtml: options.frameHtml,
      script,
      onMessage(message) {
        if (mine !== generation) return;
        if (message.type === 'need') void give(message.pack);
        else if (message.type === 'broken') {
          rest();
          options.onUnavailable(
            `This browser could not run the framework: ${message.error.message}`,
          );
        } else if (message.type === 'ready') {
          state = 'ready';
          waiting.splice(0).forEach(each => made.send(...each));
          options.onReady();
        } else if (message.type !== 'pong') options.onMessage(message);
      },
      onDead(reason, message) {
        if (mine !== generation) return;
        if (reason === 'silent' && options.kind === 'page') options.pause.begin();
        if (state === 'ready' && options.ahead) void make();
        else rest();
        options.onDeath(reason, message);
      },
    });
    realm = made;

    async function give(name: string) {
      try {
        await feed(name, pack => void (mine === generation && made.send(pack)));
      } catch (error) {
        if (mine !== generation) return;
        if (state === 'ready') made.send({ type: 'pack-failed', name, message: textOf(error) });
        else rest();
        options.onUnavailable(textOf(error));
      }
    }
  }

  if (options.ahead) void make();
  return {
    /**
     * Sends at once, or as soon as a realm is ready. What is to run ends the supervisor's rest.
     *
     * @returns false for a message that reaches nobody: there is no realm, and it asks for none
     */
    send(message: ToRealm, transfer: Transferable[] = []): boolean {
      if (state === 'ready') realm?.send(message, transfer);
      else {
        const runs = RUNS.includes(message.type);
        if (state === 'resting' && !runs) return false;
        if (state === 'resting') void make();
        waiting.push([message, transfer]);
      }
      return true;
    },
    /** Ends the supervisor's rest. */
    wake: () => void (state === 'resting' && make()),
    /** Gives the realm up, with everything that learner code may have left running in it. */
    replace: () => (options.ahead ? void make() : rest()),
    /** Tells one realm from the next; undefined while there is none. */
    life: (): number | undefined => (state === 'resting' ? undefined : generation),
  };
}

export type Supervisor = ReturnType<typeof createSupervisor>;
