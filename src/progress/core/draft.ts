import * as z from 'zod/mini';
import { canonical } from './canonical';
import { INSTANT } from './time';

const name = z.string().check(z.minLength(1));

/**
 * The text of one file as one writer left it. A writer is a tab between two resets, so a tab that goes on typing
 * replaces its own text alone, never another tab's and never what a reset took away.
 */
export const draftVersionSchema = z.looseObject({
  /** The exercise's id. */
  id: name,
  path: name,
  /** Random; see above. */
  writer: name,
  /** Null: the file is as in the starter. */
  text: z.nullable(z.string()),
  /** The reader has deleted the file. */
  gone: z.optional(z.boolean()),
  /** Of the starter from which the writer began. */
  starterDigest: z.string(),
  at: z.string().check(z.regex(INSTANT)),
});

export type DraftVersion = z.output<typeof draftVersionSchema>;

/** What a reader has made of an exercise; files that were never changed are absent. */
export interface Draft {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
  /** Paths of the files that the reader has deleted. */
  readonly deleted: readonly string[];
  /** Of the starter from which its newest file began. */
  readonly starterDigest: string;
  /** Of the starters from which its files began: usually one. */
  readonly starterDigests: readonly string[];
  /** When its newest file was last changed. */
  readonly at: string;
}

/** How many versions of a file are kept: the newest, and the overwritten ones that can be brought back. */
export const KEPT_VERSIONS = 12;

const keyOf = ({ id, path, writer }: DraftVersion) => JSON.stringify([id, path, writer]);

function compare(a: DraftVersion, b: DraftVersion): number {
  if (a.at !== b.at) return a.at > b.at ? -1 : 1;
  const [left, right] = [canonical(a), canonical(b)];
  return left === right ? 0 : left > right ? -1 : 1;
}

/** The union of versions, newest first; each writer's newest counts. Like `merge`, in any order and any number of times. */
export function mergeVersions(...sets: Iterable<DraftVersion>[]): DraftVersion[] {
  const byKey = new Map<string, DraftVersion>();
  for (const set of sets) {
    for (const version of set) {
      const other = byKey.get(keyOf(version));
      if (!other || compare(version, other) < 0) byKey.set(keyOf(version), version);
    }
  }
  return [...byKey.values()].sort(compare);
}

/** The versions of each file of an exercise, newest first. */
export function byPath(versions: Iterable<DraftVersion>): Map<string, DraftVersion[]> {
  const paths = new Map<string, DraftVersion[]>();
  for (const version of mergeVersions(versions)) {
    paths.set(version.path, [...(paths.get(version.path) ?? []), version]);
  }
  return paths;
}

/** Versions of files of many exercises, those of each together. */
export function byExercise(versions: Iterable<DraftVersion>): DraftVersion[][] {
  const lists = new Map<string, DraftVersion[]>();
  for (const version of versions) {
    const list = lists.get(version.id);
    if (list) list.push(version);
    else lists.set(version.id, [version]);
  }
  return [...lists.values()].map(list => mergeVersions(list));
}

/** The draft: of each file the newest version. Undefined where every file is as in the starter. */
export function draftOf(id: string, versions: Iterable<DraftVersion>): Draft | undefined {
  const newest = [...byPath(versions).values()]
    .flatMap(list => list.slice(0, 1))
    .filter(version => version.id === id && version.text !== null)
    .sort(compare);
  const [latest] = newest;
  if (!latest) return undefined;
  return {
    id,
    files: Object.fromEntries(
      newest.flatMap(({ path, text, gone }) => (gone ? [] : [[path, text ?? '']])),
    ),
    deleted: newest.flatMap(({ path, gone }) => (gone ? [path] : [])),
    starterDigest: latest.starterDigest,
    starterDigests: [...new Set(newest.map(version => version.starterDigest))],
    at: latest.at,
  };
}

/** Whether the course's starter is still the one from which every file of the draft began. */
export function beganFrom(draft: Draft, starterDigest: string): boolean {
  return draft.starterDigests.every(digest => digest === starterDigest);
}

/** Versions that nobody needs any longer: each file keeps its newest `KEPT_VERSIONS`. */
export function surplus(versions: Iterable<DraftVersion>): DraftVersion[] {
  return [...byPath(versions).values()].flatMap(list => list.slice(KEPT_VERSIONS));
}
