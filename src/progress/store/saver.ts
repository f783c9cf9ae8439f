import type { DraftVersion } from '../core/draft';
import type { ProgressRecord } from '../core/record';
import type { Changes, Disk } from './disk';
import { reasonOf, type Reason } from './reason';

const keyOf = ({ id, path, writer }: DraftVersion) => JSON.stringify([id, path, writer]);

interface SaverEvents {
  /** Everything so far is on disk. */
  saved(): void;
  failed(reason: Reason): void;
}

/**
 * Writes changes and keeps what is not yet on disk, so that the next write, or a database that opens late, takes it
 * along.
 */
export function createSaver({ saved, failed }: SaverEvents) {
  const own = createPending();
  const taken = createPending();
  const underWay = new Set<Promise<boolean>>();
  let disk: Disk | undefined;

  async function writeAll(): Promise<boolean> {
    const target = disk;
    if (!target) return false;
    const [mine, others] = [own.batch(), taken.batch()];
    try {
      await target.write(mine, taken.size() > 0 ? others : undefined);
    } catch (error) {
      if (disk === target) failed(reasonOf(error));
      return false;
    }
    own.settle(mine);
    taken.settle(others);
    if (disk === target) saved();
    return true;
  }

  function saveTo(pending: Pending, changes: Partial<Changes>): Promise<boolean> {
    pending.add(changes);
    const writing = writeAll();
    underWay.add(writing);
    void writing.then(() => underWay.delete(writing));
    return writing;
  }
  const left = () => own.size() + taken.size();

  return {
    /** Resolves once it is certain: true on disk, false in memory only. Never rejects. */
    save: (changes: Partial<Changes> = {}) => saveTo(own, changes),
    /** The same for what came from elsewhere: it is merged with what is on the disk. */
    take: (changes: Changes) => saveTo(taken, changes),
    use(next: Disk | undefined) {
      disk = next;
    },
    /** Waits for the writes under way; true when nothing is left to write. */
    async flush(): Promise<boolean> {
      await Promise.all(underWay);
      if (left() > 0 && disk) await saveTo(own, {});
      return left() === 0;
    },
  };
}

type Pending = ReturnType<typeof createPending>;

/** Changes that are not yet certain to be on disk. */
function createPending() {
  const records = new Map<string, ProgressRecord>();
  const drafts = new Map<string, DraftVersion>();
  return {
    add(changes: Partial<Changes>) {
      for (const record of changes.records ?? []) records.set(record.rid, record);
      for (const version of changes.drafts ?? []) drafts.set(keyOf(version), version);
    },
    size: () => records.size + drafts.size,
    batch: (): Changes => ({ records: [...records.values()], drafts: [...drafts.values()] }),
    /** A batch is on disk: it is no longer pending, but for what has changed since. */
    settle(batch: Changes) {
      for (const record of batch.records) {
        if (records.get(record.rid) === record) records.delete(record.rid);
      }
      for (const version of batch.drafts) {
        if (drafts.get(keyOf(version)) === version) drafts.delete(keyOf(version));
      }
    },
  };
}
