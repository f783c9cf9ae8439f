import { draftOf, mergeVersions, type Draft, type DraftVersion } from '../core/draft';
import { merge } from '../core/merge';
import type { DataOf, Kind, ProgressRecord } from '../core/record';
import { clearing, restoring } from '../core/reset';
import { createRid } from '../core/rid';
import { standing } from '../core/standing';
import { stateOf } from '../core/state';
import { instantAfter } from '../core/time';
import type { Channel } from './channel';
import type { Changes, Disk } from './disk';
import { createPresence } from './presence';
import { reasonOf, type Reason } from './reason';
import { createSaver } from './saver';
import { EMPTY, type Snapshot } from './snapshot';

export interface Added {
  /** The new record, or the one that already said the same. */
  readonly record: ProgressRecord;
  /** True: on disk. False: in memory only, and `status` says why. */
  readonly stored: boolean;
}

interface Settings {
  readonly channel: Channel;
  /** Milliseconds since 1970. */
  now?(): number;
}

/**
 * What a reader has done, over all tabs. Everything is in memory; a disk is attached when there is one. Promises of
 * writes resolve when the transaction is complete, and never reject: without a disk they give false.
 */
export function createProgress({ channel, now = Date.now }: Settings) {
  const listeners = new Set<() => void>();
  const drafts = new Map<string, DraftVersion[]>();
  let snapshot: Snapshot = EMPTY;
  let disk: Disk | undefined;
  let writer = createRid();

  const set = (change: Partial<Snapshot>) => {
    snapshot = { ...snapshot, ...change };
    listeners.forEach(listener => listener());
  };
  const presence = createPresence(createRid(), channel, () =>
    set({ openElsewhere: presence.elsewhere() }),
  );
  const inMemory = (reason: Reason) => {
    if (snapshot.status !== 'memory' || snapshot.reason !== reason)
      set({ status: 'memory', reason });
  };
  const onDisk = () => {
    if (snapshot.status !== 'persistent') set({ status: 'persistent', reason: undefined });
  };
  const saver = createSaver({ saved: onDisk, failed: inMemory });

  function learn({ records, drafts: versions }: Changes) {
    for (const version of versions) {
      drafts.set(version.id, mergeVersions(drafts.get(version.id) ?? [], [version]));
    }
    if (records.length === 0) return;
    const merged = merge(snapshot.records, records);
    set({ records: merged, state: stateOf(merged) });
  }

  /** Known here at once, confirmed by disk, told to the other tabs. */
  async function keep({ records = [], drafts: versions = [] }: Partial<Changes>): Promise<boolean> {
    const changes = { records, drafts: versions };
    const saving = saver.save(changes);
    learn(changes);
    const stored = await saving;
    channel.post({ type: 'changes', records: [...records], drafts: [...versions] });
    return stored;
  }

  async function versionsOf(exerciseId: string): Promise<DraftVersion[]> {
    const read = await disk?.readDrafts(exerciseId).catch((error: unknown) => {
      inMemory(reasonOf(error));
      return [];
    });
    learn({ records: [], drafts: read ?? [] });
    return drafts.get(exerciseId) ?? [];
  }

  async function refresh(): Promise<void> {
    if (!disk) return;
    try {
      const known = new Set(snapshot.records.map(record => record.rid));
      const records = (await disk.readRecords()).filter(record => !known.has(record.rid));
      learn({ records, drafts: [] });
    } catch (error) {
      detach(reasonOf(error)); // what can't be read is not to be trusted with more
    }
  }

  function detach(reason: Reason) {
    disk = undefined;
    saver.use(undefined);
    inMemory(reason);
  }

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
      const at = instantAfter(now(), previous?.at);
      const record = { rid: createRid(), id, kind, at, course, data } as ProgressRecord; // kind and data belong together by K
      return { record, stored: await keep({ records: [record] }) };
    },

    /** Keeps the text of one file. Call it debounced, and at once when the page is hidden. */
    saveDraft(
      exerciseId: string,
      path: string,
      text: string,
      starterDigest: string,
    ): Promise<boolean> {
      const newest = drafts.get(exerciseId)?.find(version => version.path === path);
      const at = instantAfter(now(), newest?.at);
      return keep({ drafts: [{ id: exerciseId, path, writer, text, starterDigest, at }] });
    },
    /** Keeps that the reader has deleted a file. */
    saveDeleted(exerciseId: string, path: string, starterDigest: string): Promise<boolean> {
      const newest = drafts.get(exerciseId)?.find(version => version.path === path);
      const at = instantAfter(now(), newest?.at);
      const gone = { id: exerciseId, path, writer, text: '', gone: true, starterDigest, at };
      return keep({ drafts: [gone] });
    },
    draft: async (exerciseId: string): Promise<Draft | undefined> =>
      draftOf(exerciseId, await versionsOf(exerciseId)),
    /** Every version of the exercise's files that is kept, newest first: what was overwritten can be brought back. */
    draftVersions: versionsOf,
    /** Puts the exercise, or one file of it, back to its starter; `undoClear` brings the draft back. */
    async clearDraft(exerciseId: string, path?: string): Promise<boolean> {
      const change = { writer: createRid(), now: now() };
      const cleared = clearing(await versionsOf(exerciseId), change, path);
      writer = createRid();
      return keep({ drafts: cleared });
    },
    async undoClear(exerciseId: string): Promise<Draft | undefined> {
      writer = createRid();
      await keep({ drafts: restoring(await versionsOf(exerciseId), { writer, now: now() }) });
      return draftOf(exerciseId, drafts.get(exerciseId) ?? []);
    },

    /** Says that the exercise is open in this tab; returns what takes it back. See `openElsewhere` of the snapshot. */
    openExercise: presence.open,
    /** Waits for the writes under way; true when everything is on disk. */
    flush: saver.flush,

    /** Reads what is on the disk, and writes to it from now on, beginning with what it does not have yet. */
    async attach(to: Disk): Promise<void> {
      disk = to;
      saver.use(to);
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
