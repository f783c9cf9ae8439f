import { BEGUN_KEY } from '../begunKey';
import { EMPTY, type Snapshot } from '../store/snapshot';
import type { Progress } from '../store/progress';

// One for the page. Its code is fetched by the browser alone and apart from the page's own, after hydration.
const listeners = new Set<() => void>();
let opening: Promise<Progress> | undefined;
let progress: Progress | undefined;
let failed: Snapshot | undefined;

/** Whether something was stored on an earlier visit: known from a place that is not lost with the database. */
function hasBegun(): boolean {
  try {
    return Boolean(localStorage.getItem(BEGUN_KEY));
  } catch {
    return false; // blocked
  }
}

const tell = () => listeners.forEach(listener => listener());

async function open(): Promise<Progress> {
  const { openProgress, followPage } = await import('../store');
  progress = await openProgress({
    begun: hasBegun(),
    storage: navigator.storage,
    copyOf: { origin: location.origin, locks: navigator.locks },
  });
  followPage(progress, window);
  progress.subscribe(tell);
  tell();
  return progress;
}

/**
 * The page's progress, opened by the first call. In the browser only.
 *
 * @throws when its code could not be loaded; the snapshot then says `unavailable`, and the next call tries again
 */
export function pageProgress(): Promise<Progress> {
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    failed = { ...EMPTY, status: 'memory', reason: 'unavailable' };
    tell();
    throw error;
  });
  return opening;
}

/** Opens progress and listens to it. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  pageProgress().catch(() => undefined); // the snapshot says so
  return () => void listeners.delete(listener);
}

export const getSnapshot = (): Snapshot => progress?.getSnapshot() ?? failed ?? EMPTY;
