import { byExercise, byPath, type DraftVersion } from '../core/draft';
import type { Progress } from '../store/progress';
import { SCHEMA_VERSION } from './format';

type Source = Pick<Progress, 'records' | 'allDrafts'>;

/**
 * All that a reader has done, as the JSON text of an export: every record, and of every file the versions that are kept.
 *
 * @param versions `newest`: without overwritten versions of files, for a link
 */
export async function exportText(
  progress: Source,
  { versions = 'all' }: { readonly versions?: 'all' | 'newest' } = {},
): Promise<string> {
  const all = await progress.allDrafts();
  const drafts = versions === 'all' ? all : newest(all);
  return JSON.stringify({ schemaVersion: SCHEMA_VERSION, records: progress.records(), drafts });
}

const newest = (versions: readonly DraftVersion[]): DraftVersion[] =>
  byExercise(versions).flatMap(list => [...byPath(list).values()].flatMap(one => one.slice(0, 1)));

/** The name of the file of an export made on a day: `stagecraft-progress-2026-11-21.json`. */
export const exportName = (now: Date): string =>
  `stagecraft-progress-${now.toISOString().slice(0, 10)}.json`;
