import type { Copy } from './copy';
import { openDisk, type Changes, type Disk } from './disk';
import type { Reason } from './reason';

/** Milliseconds. A copy that does not answer by then is done without: a reader waits for the database alone. */
const PATIENCE = 2_000;
/** Milliseconds after which the copy is looked through: what the reader came for goes first. */
const WHEN_QUIET = 5_000;

/**
 * Opens the database and its second copy. A database that is empty is filled from the copy; from then on both get
 * whatever is written, and a write is done when both have it. Without a copy, or once it has failed, the database is
 * alone.
 *
 * @param patience milliseconds to wait for the copy, each time
 * @throws what opening the database throws
 */
export async function openKept(
  onLost: (reason: Reason) => void,
  begun: boolean,
  openCopy: () => Promise<Copy | undefined>,
  patience = PATIENCE,
): Promise<Disk> {
  const opening = inTime(openCopy(), patience).catch(() => undefined);
  const disk = await openDisk(onLost, begun);
  let copy = await opening;
  const withCopy = async <T>(use: (using: Copy) => Promise<T>): Promise<T | undefined> => {
    if (!copy) return undefined;
    try {
      return await inTime(use(copy), patience);
    } catch {
      copy = undefined;
      return undefined;
    }
  };
  if (await disk.isEmpty()) {
    const kept = await withCopy(using => using.read());
    if (kept) await bringBack(disk, kept);
  }
  const looking = setTimeout(() => {
    void (async () => {
      const all = { records: await disk.readRecords(), drafts: await disk.readDrafts() };
      await withCopy(using => using.complete(all));
    })().catch(() => undefined); // it is looked through on the next visit
  }, WHEN_QUIET);
  return {
    ...disk,
    async write(changes, taken) {
      // The database first: its requests are issued before this returns.
      const written = disk.write(changes, taken);
      const copied = withCopy(using => using.write(together(changes, taken)));
      await written;
      await copied;
    },
    close() {
      clearTimeout(looking);
      disk.close();
    },
  };
}

async function bringBack(disk: Disk, kept: Changes): Promise<void> {
  const entries = kept.records.length + kept.drafts.length;
  if (entries === 0) return;
  // As taken from elsewhere: another tab may be doing the same, or may already have gone on.
  await disk.write({ records: [], drafts: [] }, kept);
  await disk.noteBroughtBack(entries);
}

const together = (a: Changes, b?: Changes): Changes => ({
  records: [...a.records, ...(b?.records ?? [])],
  drafts: [...a.drafts, ...(b?.drafts ?? [])],
});

async function inTime<T>(promise: Promise<T>, patience: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The copy does not answer.')), patience);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
