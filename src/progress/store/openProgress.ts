import { createChannel, type Channel } from './channel';
import { openCopy, type Site } from './copy';
import { openDisk, type Disk } from './disk';
import { openKept } from './kept';
import type { Storage } from './persistence';
import { createProgress, type Progress } from './progress';
import { reasonOf, type Reason } from './reason';

export interface OpenSettings {
  readonly channel?: Channel;
  /** Milliseconds to wait for the database before going on without it; it is used once it answers. */
  readonly patience?: number;
  connect?(onLost: (reason: Reason) => void, begun?: boolean): Promise<Disk>;
  /** Keeps a second copy. Without it, the database is alone. */
  readonly copyOf?: Site;
  /** The browser's, if it has one: it is asked to keep what is stored. */
  readonly storage?: Storage | undefined;
  /** Whether something was stored here before, as far as the page knows. */
  readonly begun?: boolean;
}

const PATIENCE = 3_000;

/**
 * Opens the reader's progress: in IndexedDB, or in memory where that is blocked, too new, full or silent; the
 * snapshot's `status` and `reason` say which. Never rejects.
 */
export async function openProgress(settings: OpenSettings = {}): Promise<Progress> {
  const { channel = createChannel(), patience = PATIENCE, storage, begun, copyOf } = settings;
  const openHere: typeof openDisk = copyOf
    ? (onLost, was = false) => openKept(onLost, was, () => openCopy(copyOf))
    : openDisk;
  const { connect = openHere } = settings;
  const progress = createProgress({ channel, storage });
  const attached = connect(reason => progress.detach(reason), begun).then(
    disk => progress.attach(disk),
    (error: unknown) => progress.detach(reasonOf(error)),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const outOfPatience = new Promise<void>(resolve => {
    timer = setTimeout(resolve, patience);
  });
  await Promise.race([attached, outOfPatience]);
  clearTimeout(timer);
  if (progress.getSnapshot().status === 'opening') progress.detach('slow');
  return progress;
}
