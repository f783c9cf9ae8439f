import { draftOf, type DraftVersion } from '../core/draft';
import { isKnown, type ProgressRecord } from '../core/record';
import { stateOf, type ItemState, type ProgressState } from '../core/state';

/** Files of one exercise or project. */
export interface FilesOf {
  readonly id: string;
  readonly paths: readonly string[];
}

/** What an import will change, by the ids of lessons, exercises and questions. */
export interface TransferChanges {
  /** How many records are not here yet, and how many are. */
  readonly records: { readonly added: number; readonly known: number };
  /** The same of versions of files. */
  readonly drafts: { readonly added: number; readonly known: number };
  /** Lessons that will count as read. */
  readonly read: readonly string[];
  /** Exercises that will count as passed. */
  readonly passed: readonly string[];
  /** Exercises that were passed here too, whose latest pass will be the one in the file. */
  readonly passedAgain: readonly string[];
  /** Questions that will have an answer. */
  readonly answered: readonly string[];
  /** Questions whose latest answer will be the one in the file. */
  readonly answeredAnew: readonly string[];
  /** Exercises whose solution will count as seen. */
  readonly solutionSeen: readonly string[];
  /** Ids that will no longer count, because they were reset where the file was made; that can be undone. */
  readonly reset: readonly string[];
  /** Code for which there is none here. */
  readonly code: readonly FilesOf[];
  /** Code that is newer than the one here, which stays among the earlier versions. */
  readonly codeReplaced: readonly FilesOf[];
  /** Records of kinds that only a newer version of this site knows. They are kept for it. */
  readonly unknown: number;
}

interface Side {
  readonly records: readonly ProgressRecord[];
  readonly drafts: readonly DraftVersion[];
}

const NOTHING: ItemState = { read: false, solutionSeen: false };

/** What changes from one side to the other, but for the counts. */
export function changesBetween(
  before: Side,
  after: Side,
  added: readonly ProgressRecord[],
): Omit<TransferChanges, 'records' | 'drafts'> {
  const [then, now] = [stateOf(before.records), stateOf(after.records)];
  const ids = [...new Set([...then.keys(), ...now.keys()])].sort();
  const where = (changed: (before: ItemState, after: ItemState) => unknown) =>
    ids.filter(id => changed(at(then, id), at(now, id)));
  const texts = filesBetween(before.drafts, after.drafts);
  return {
    read: where((old, next) => !old.read && next.read),
    passed: where((old, next) => !old.passed && next.passed),
    passedAgain: where(({ passed: old }, { passed: next }) => old && next && old.at !== next.at),
    answered: where((old, next) => !old.answer && next.answer),
    answeredAnew: where(({ answer: old }, { answer: next }) => old && next && old.at !== next.at),
    solutionSeen: where((old, next) => !old.solutionSeen && next.solutionSeen),
    reset: where(
      (old, next) =>
        (old.read && !next.read) || (old.passed && !next.passed) || (old.answer && !next.answer),
    ),
    code: texts(old => old === undefined),
    codeReplaced: texts(old => old !== undefined),
    unknown: added.filter(record => !isKnown(record)).length,
  };
}

const at = (state: ProgressState, id: string) => state.get(id) ?? NOTHING;

function filesBetween(before: readonly DraftVersion[], after: readonly DraftVersion[]) {
  const ids = [...new Set(after.map(({ id }) => id))].sort();
  const changed = ids.flatMap(id => {
    const [old, next] = [textsOf(id, before), textsOf(id, after)];
    const paths = [...new Set([...old.keys(), ...next.keys()])].sort();
    return paths
      .filter(path => old.get(path) !== next.get(path))
      .map(path => ({ id, path, old: old.get(path) }));
  });
  return (wanted: (old: string | null | undefined) => boolean): FilesOf[] =>
    ids.flatMap(id => {
      const paths = changed.filter(one => one.id === id && wanted(one.old)).map(({ path }) => path);
      return paths.length > 0 ? [{ id, paths }] : [];
    });
}

/** Null: deleted. */
function textsOf(id: string, versions: readonly DraftVersion[]): Map<string, string | null> {
  const draft = draftOf(
    id,
    versions.filter(version => version.id === id),
  );
  return new Map<string, string | null>([
    ...Object.entries(draft?.files ?? {}),
    ...(draft?.deleted ?? []).map(path => [path, null] as const),
  ]);
}
