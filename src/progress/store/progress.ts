import { byExercise, mergeVersions, type DraftVersion } from '../core/draft';
import { merge } from '../core/merge';
import type { DataOf, Kind, ProgressRecord } from '../core/record';
import { createRid } from '../core/rid';
import { standing } from '../core/standing';
import { stateOf } from '../core/state';
import { instantAfter } from '../core/time';
import type { Channel } from './channel';
import type { Aside, Changes, Disk, SetAside } from './disk';
import { createDraftDoor } from './draftDoor';
import { createPersistence, type Storage } from './persistence';
import { createPresence } from './presence';
import { reasonOf, type Reason } from './reason';
import { createResetDoor } from './resetDoor';
import { createSaver } from './saver';
import { EMPTY, type Snapshot } from './snapshot';

export interface Added {
  /** The new record, or the one that already said the same. */
  readonly record: ProgressRecord;
  /** True: on disk. False: in memory only, and `status` says why. */
  readonly stored: boolean;
}

const alike = (a: Aside, b: Aside) =>
  a.aside === b.aside && a.vanished === b.vanished && a.broughtBack === b.broughtBack;

interface Settings {
  readonly channel: Channel;
  /** Milliseconds since 1970. */
  now?(): number;
  /** Asked to keep what is stored. */
  readonly storage?: Storage | undefined;
}

/**
 * What a reader has done, over all tabs. Everything is in memory; a disk is attached when there is one. Promises of
 * writes resolve when the transaction is complete, and never reject: without a disk they give false.
 */
export function createProgress({ channel, now = Date.now, storage }: Settings) {
  const listeners = new Set<() => void>();
  const drafts = new Map<string, DraftVersion[]>();
  let snapshot: Snapshot = EMPTY;
  let latest = 0;
  /** What is done in one millisecond has an order too. */
  const moment = () => (latest = Math.max(now(), latest + 1));
  let disk: Disk | undefined;

  const set = (change: Partial<Snapshot>) => {
    snapshot = { ...snapshot, ...change };
    listeners.forEach(listener => listener());
  };
  const presence = createPresence(createRid(), channel, () =>
    set({ openElsewhere: presence.elsewhere() }),
  );
  const persistence = createPersistence(storage, answer => {
    if (snapshot.persistence !== answer) set({ persistence: answer });
  });
  const inMemory = (reason: Reason) => {
    if (snapshot.status !== 'memory' || snapshot.reason !== reason)
      set({ status: 'memory', reason });
  };
  const onDisk = () => {
    if (snapshot.status !== 'persistent') set({ status: 'persistent', reason: undefined });
  };
  const saver = createSaver({ saved: onDisk, failed: inMemory });

  function learn({ records, drafts: versions }: Changes) {
    for (const ofOne of byExercise(versions)) {
      const [{ id } = { id: '' }] = ofOne;
      drafts.set(id, mergeVersions(drafts.get(id) ?? [], ofOne));
    }
    if (records.length === 0) return;
    const merged = merge(snapshot.records, records);
    set({ records: merged, state: stateOf(merged) });
  }

  /** Known here at once, confirmed by disk, told to the other tabs. */
  async function keep(
    changes: Changes,
    save: (changes: Changes) => Promise<boolean> = saver.save,
  ): Promise<boolean> {
    const saving = save(changes);
    learn(changes);
    const stored = await saving;
    channel.post({
      type: 'changes',
      records: [...changes.records],
      drafts: [...changes.drafts],
    });
    return stored;
  }

  async function lookAside(): Promise<void> {
    const found = await disk?.lookAside().catch(() => undefined);
    if (found && !alike(found, snapshot)) set(found);
  }

  async function readDrafts(exerciseId?: string): Promise<void> {
    if (!disk) return;
    try {
      learn({ records: [], drafts: await disk.readDrafts(exerciseId) });
      await lookAside();
    } catch (error) {
      inMemory(reasonOf(error));
    }
  }

  async function refresh(): Promise<void> {
    if (!disk) return;
    try {
      const known = new Set(snapshot.records.map(record => record.rid));
      const records = (await disk.readRecords()).filter(record => !known.has(record.rid));
      learn({ records, drafts: [] });
      await lookAside();
    } catch (error) {
      detach(reasonOf(error)); // what can't be read is not to be trusted with more
    }
  }

  function detach(reason: Reason) {
    disk = undefined;
    saver.use(undefined);
    inMemory(reason);
  }

  const { beginAnew, ...draftDoor } = createDraftDoor({
    now,
    known: exerciseId => drafts.get(exerciseId) ?? [],
    everything: () => mergeVersions(...drafts.values()),
    read: readDrafts,
    keep: versions => keep({ records: [], drafts: versions }),
  });
  const resetDoor = createResetDoor({
    now,
    records: () => snapshot.records,
    drafts: { allDrafts: draftDoor.allDrafts, beginAnew },
    keep,
  });

  channel.listen(message =>
    message.type === 'changes' ? learn(message) : presence.receive(message),
  );
  presence.ask();

  return {
    /** For `useSyncExternalStore`: the same object until something changes. */
    getSnapshot: () => snapshot,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    records: () => snapshot.records,

    /**
     * Records what the reader did, unless a record that counts already says the same.
     *
     * @param course the course's digest, where the caller knows it
     */
    async add<K extends Kind>(kind: K, id: string, data: DataOf<K>, course = ''): Promise<Added> {
      const same = standing(snapshot.records, kind, id, data, course);
      if (same) return { record: same, stored: await saver.flush() };
      const previous = snapshot.records.findLast(record => record.id === id);
      const at = instantAfter(moment(), previous?.at);
      const record = { rid: createRid(), id, kind, at, course, data } as ProgressRecord; // kind and data belong together by K
      const stored = await keep({ records: [record], drafts: [] });
      if (stored) persistence.stored(snapshot.records, record);
      return { record, stored };
    },
    ...draftDoor,
    ...resetDoor,

    /**
     * Takes in what came from elsewhere, such as an import: all of it, or nothing. What is here is merged with it.
     *
     * @returns true: on disk. False: in memory only, and `status` says why
     */
    take: (changes: Changes): Promise<boolean> => keep(changes, saver.take),
    /** What could not be understood and was set aside. Rejects when the browser can't read it. */
    readAside: async (): Promise<SetAside[]> =>
      ((await disk?.readAside()) ?? []).filter(({ from }) => from !== 'database'),
    /** Removes what was set aside, when the reader has it elsewhere or does not want it. */
    async removeAside(): Promise<void> {
      await disk?.removeAside('entries').catch(() => undefined);
      await lookAside();
    },
    /** The reader knows that the browser has lost what was stored: `vanished` need not be said again. */
    async forgetVanished(): Promise<void> {
      await disk?.removeAside('vanished').catch(() => undefined);
      await lookAside();
    },

    /** Says that the exercise is open in this tab; returns what takes it back. See `openElsewhere` of the snapshot. */
    openExercise: presence.open,
    /** Waits for the writes under way; true when everything is on disk. */
    flush: saver.flush,

    /** Reads what is on the disk, and writes to it from now on, beginning with what it does not have yet. */
    async attach(to: Disk): Promise<void> {
      disk = to;
      saver.use(to);
      persistence.look();
      await refresh();
      if (disk === to) await saver.save();
    },
    /** From now on in memory only. */
    detach,
    /** The page is seen again: learns what it missed while the browser had it frozen. */
    async wake(): Promise<void> {
      presence.comeBack();
      presence.ask();
      await refresh();
    },
    /** The page is being left; it may come back from the browser's cache. */
    leave: presence.leave,
    close() {
      presence.leave();
      channel.close();
      disk?.close();
    },
  };
}

export type Progress = ReturnType<typeof createProgress>;
