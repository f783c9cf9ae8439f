import type { Files } from '../../sandbox/protocol/common';
import { isEditable, mayCreate, mayDelete, withPlainLineEnds } from './files';
import type { SessionEvents, SessionState, WorkbenchExercise } from './types';

interface Store {
  readonly exercise: WorkbenchExercise;
  readonly starter: Files;
  readonly events: SessionEvents;
  getState(): SessionState;
  /** Sets the files, and with them that earlier results are void. */
  replace(files: Files, rest: Partial<SessionState>): void;
}

const without = (files: Files, ...paths: readonly string[]): Files =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !paths.includes(path)));

/** Everything that a reader can do with their files. What takes code away can be undone until the next edit. */
export function fileChanges({ exercise, starter, events, getState, replace }: Store) {
  /** What brings back what was taken away last, outside of the session. */
  let undone: (before: Files) => void = () => undefined;

  const changed = () => {
    const { files } = getState();
    const paths = new Set([...Object.keys(starter), ...Object.keys(files)]);
    return [...paths].filter(path => files[path] !== starter[path]);
  };
  /** A file to show, where the open one may be gone. */
  const openIn = (files: Files) => {
    const { open } = getState();
    return { open: Object.hasOwn(files, open) ? open : (Object.keys(files)[0] ?? open) };
  };
  const keep = (path: string, text: string) => events.edited?.(path, text);

  return {
    /** Paths of the files that are not as they were at the start, also those that are gone or new. */
    changed,
    edit(path: string, text: string) {
      const { files, mine } = getState();
      if (!Object.hasOwn(files, path) || !isEditable(exercise, path) || files[path] === text)
        return;
      replace({ ...files, [path]: text }, { undo: undefined, mine: without(mine, path) });
      keep(path, text);
    },
    /**
     * The draft of an earlier visit takes the starter's place.
     *
     * @param deleted paths of files that the reader had deleted
     */
    restore(draft: Files, deleted: readonly string[] = []) {
      const known = Object.entries(draft).flatMap(([path, text]) =>
        isEditable(exercise, path) ? [[path, withPlainLineEnds(text)]] : [],
      );
      const gone = deleted.filter(path => mayDelete(exercise, path));
      const files = without({ ...getState().files, ...Object.fromEntries(known) }, ...gone);
      replace(files, openIn(files));
    },
    /** Makes a file, and opens it. Whether the path will do is the caller's to ask: see `newPathProblem`. */
    create(path: string, text = '') {
      const { files } = getState();
      if (Object.hasOwn(files, path) || !isEditable(exercise, path)) return;
      replace({ ...files, [path]: text }, { undo: undefined, open: path });
      keep(path, text);
    },
    /** Gives a file another path; who imports it is not told. */
    rename(from: string, to: string) {
      const { files } = getState();
      if (!mayDelete(exercise, from) || !mayCreate(exercise, to) || Object.hasOwn(files, to))
        return;
      const text = files[from];
      if (text === undefined) return;
      replace({ ...without(files, from), [to]: text }, { undo: undefined, open: to });
      keep(to, text);
      events.deleted?.(from);
    },
    remove(path: string) {
      const { files } = getState();
      const text = files[path];
      if (text === undefined || !mayDelete(exercise, path)) return;
      const left = without(files, path);
      replace(left, { undo: files, ...openIn(left) });
      undone = () => keep(path, text);
      events.deleted?.(path);
    },
    /** Puts every file back to how it began. */
    reset() {
      const undo = changed().length > 0 ? getState().files : undefined;
      replace(starter, { undo, mine: {}, ...openIn(starter) });
      undone = before => events.resetUndone?.(before);
      events.reset?.();
    },
    /** Puts one file back to how it began; one that the reader has made goes. */
    resetFile(path: string) {
      const { files, mine } = getState();
      if (files[path] === starter[path]) return;
      const begun = starter[path];
      const next = begun === undefined ? without(files, path) : { ...files, [path]: begun };
      replace(next, { undo: files, mine: without(mine, path), ...openIn(next) });
      undone = before => events.resetUndone?.(before);
      events.reset?.(path);
    },
    /** Brings back what was taken away last. */
    undoReset() {
      const { undo } = getState();
      if (!undo) return;
      replace(undo, { undo: undefined, ...openIn(undo) });
      undone(undo);
    },
    /** The solution's text takes the place of the reader's, which `giveBack` brings back until they change the file. */
    take(path: string, text: string) {
      const { files, mine } = getState();
      if (!isEditable(exercise, path) || files[path] === text) return;
      const own = files[path] ?? '';
      replace(
        { ...files, [path]: text },
        { undo: undefined, open: path, mine: { ...mine, [path]: own } },
      );
      keep(path, text);
    },
    giveBack(path: string) {
      const { files, mine } = getState();
      const own = mine[path];
      if (own === undefined) return;
      replace(
        { ...files, [path]: own },
        { undo: undefined, open: path, mine: without(mine, path) },
      );
      keep(path, own);
    },
  };
}
