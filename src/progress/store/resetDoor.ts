import { byExercise, type DraftVersion } from '../core/draft';
import type { ProgressRecord } from '../core/record';
import { clearing, restoring } from '../core/reset';
import { createRid } from '../core/rid';
import { inScope, resetsOf, ridsIn, type Reset, type Scope } from '../core/scope';
import { instantAfter } from '../core/time';
import type { Changes } from './disk';

interface ResetSettings {
  now(): number;
  records(): readonly ProgressRecord[];
  drafts: {
    allDrafts(): Promise<DraftVersion[]>;
    beginAnew(): string;
  };
  keep(changes: Changes): Promise<boolean>;
}

export interface ResetDone {
  /** For `undoReset`, also in a later visit. */
  readonly rid: string;
  /** True: on disk. False: in memory only. */
  readonly stored: boolean;
}

/** Starting again, and going back to how it was. Both are records like any other: nothing is deleted. */
export function createResetDoor({ now, records, drafts, keep }: ResetSettings) {
  const record = (kind: 'reset' | 'reset-undone', id: string, data: object) => {
    const at = instantAfter(now(), records().findLast(one => one.id === id)?.at);
    return { rid: createRid(), id, kind, at, course: '', data } as ProgressRecord; // by its callers
  };

  return {
    /**
     * What falls into the scope no longer counts, and its code is as in the starter: lessons, passes, answers, reviews,
     * solutions seen. One transaction: all of it, or nothing.
     *
     * @returns undefined when there is nothing to reset
     */
    async reset({ about, ids }: Scope): Promise<ResetDone | undefined> {
      const versions = byExercise(await drafts.allDrafts()).filter(([one]) =>
        inScope(one?.id ?? '', ids),
      );
      const rids = ridsIn(records(), ids);
      const made = record('reset', about, { rids });
      // The rid is the clearing's writer too, so that an undo finds what was cleared.
      const change = { writer: made.rid, now: now() };
      const cleared = versions.flatMap(list => clearing(list, change));
      if (rids.length + cleared.length === 0) return undefined;
      drafts.beginAnew();
      return { rid: made.rid, stored: await keep({ records: [made], drafts: cleared }) };
    },

    /** The reset never was: its records count again, and code that was not changed since is back. */
    async undoReset(rid: string): Promise<boolean> {
      const about = records().find(one => one.rid === rid)?.id;
      if (about === undefined) return false;
      const change = { writer: drafts.beginAnew(), now: now() };
      const versions = byExercise(await drafts.allDrafts());
      const restored = versions.flatMap(list => restoring(list, change, rid));
      const undone = record('reset-undone', about, { reset: rid });
      return keep({ records: [undone], drafts: restored });
    },
    /** The resets that can be undone, newest first. */
    resets: (): Reset[] => resetsOf(records()),
  };
}
