import { byPath, mergeVersions, type DraftVersion } from './draft';
import { instantAfter } from './time';

interface Change {
  /** A writer that has written nothing yet. */
  readonly writer: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * The versions that put every file back to the starter; what they cover stays.
 *
 * @param path of the one file to put back; without it, all
 */
export function clearing(
  versions: Iterable<DraftVersion>,
  { writer, now }: Change,
  path?: string,
): DraftVersion[] {
  return [...byPath(versions).values()].flatMap(([newest]) => {
    if (!newest || newest.text === null || (path !== undefined && newest.path !== path)) return [];
    const { gone, ...kept } = newest;
    return [{ ...kept, writer, text: null, at: instantAfter(now, newest.at) }];
  });
}

/**
 * The versions that bring back what a clearing took away. A file that was changed since keeps its change.
 *
 * @param of the clearing's writer; without it, the latest clearing
 */
export function restoring(
  versions: Iterable<DraftVersion>,
  change: Change,
  of?: string,
): DraftVersion[] {
  const paths = [...byPath(versions).values()];
  const cleared = paths.flatMap(([newest]) => (newest?.text === null ? [newest] : []));
  const clearer = of ?? mergeVersions(cleared)[0]?.writer;
  return paths.flatMap(list => {
    const [newest, ...older] = list;
    if (!newest || newest.text !== null || newest.writer !== clearer) return [];
    const before = older.find(version => version.text !== null);
    if (!before) return [];
    return [{ ...before, writer: change.writer, at: instantAfter(change.now, newest.at) }];
  });
}
