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
  const records = new Map<string, ProgressRecord>();
  const drafts = new Map<string, DraftVersion>();
  const underWay = new Set<Promise<boolean>>();
  let disk: Disk | undefined;

  const settle = (batch: Changes) => {
    for (const record of batch.records) {
      if (records.get(record.rid) === record) records.delete(record.rid);
    }
    for (const version of batch.drafts) {
      if (drafts.get(keyOf(version)) === version) drafts.delete(keyOf(version));
    }
  };

  async function writeAll(): Promise<boolean> {
    const target = disk;
    if (!target) return false;
    const batch = { records: [...records.values()], drafts: [...drafts.values()] };
    try {
      await target.write(batch);
    } catch (error) {
      if (disk === target) failed(reasonOf(error));
      return false;
    }
    settle(batch);
    if (disk === target) saved();
    return true;
  }

  function save(changes: Partial<Changes> = {}): Promise<boolean> {
    for (const record of changes.records ?? []) records.set(record.rid, record);
    for (const version of changes.drafts ?? []) drafts.set(keyOf(version), version);
    const writing = writeAll();
    underWay.add(writing);
    void writing.then(() => underWay.delete(writing));
    return writing;
  }

  return {
    /** Resolves once it is certain: true on disk, false in memory only. Never rejects. */
    save,
    use(next: Disk | undefined) {
      disk = next;
    },
    /** Waits for the writes under way; true when nothing is left to write. */
    async flush(): Promise<boolean> {
      await Promise.all(underWay);
      if (records.size + drafts.size > 0 && disk) await save();
      return records.size + drafts.size === 0;
    },
  };
}
