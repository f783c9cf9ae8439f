/**
 * Why progress is kept in memory only: `blocked` by the browser or the reader's settings; `newer-schema`: another tab or
 * visit ran a later version of the site; `quota`: no space left; `lost`: the browser closed the database; `slow`: it
 * has not answered yet; `broken`: it can't read its own files; `unavailable`: this page could not load its own code for it.
 */
export type Reason =
  'blocked' | 'newer-schema' | 'quota' | 'lost' | 'slow' | 'broken' | 'unavailable';

const REASONS: Readonly<Record<string, Reason>> = {
  VersionError: 'newer-schema',
  QuotaExceededError: 'quota',
  InvalidStateError: 'lost',
  UnknownError: 'broken',
  NotReadableError: 'broken',
};

/** Chromium 156 says so with an UnknownError when its settings block storage. */
const DENIED = /denied permission/i;

/** The reason behind an error of IndexedDB, told by its DOMException name. */
export function reasonOf(error: unknown): Reason {
  if (!(error instanceof Error || error instanceof DOMException)) return 'blocked';
  return DENIED.test(error.message) ? 'blocked' : (REASONS[error.name] ?? 'blocked');
}
