import { draftOf, type Draft, type DraftVersion } from '../core/draft';
import { clearing, restoring } from '../core/reset';
import { createRid } from '../core/rid';
import { instantAfter } from '../core/time';

interface DraftSettings {
  now(): number;
  /** What is known of an exercise's files, without asking the disk. */
  known(exerciseId: string): readonly DraftVersion[];
  /** The same of all exercises. */
  everything(): DraftVersion[];
  /** Learns what is on the disk: of an exercise, or of all. Never rejects. */
  read(exerciseId?: string): Promise<void>;
  keep(drafts: readonly DraftVersion[]): Promise<boolean>;
}

/** What a reader does with the files of exercises. Promises of writes are those of `createProgress`. */
export function createDraftDoor({ now, known, everything, read, keep }: DraftSettings) {
  let writer = createRid();

  /** From now on this tab writes beside what it has written so far, and not over it. */
  const beginAnew = () => {
    writer = createRid();
    return writer;
  };
  async function versionsOf(exerciseId: string): Promise<readonly DraftVersion[]> {
    await read(exerciseId);
    return known(exerciseId);
  }
  function write(id: string, path: string, change: Pick<DraftVersion, 'text' | 'starterDigest'>) {
    const newest = known(id).find(version => version.path === path);
    return { id, path, writer, ...change, at: instantAfter(now(), newest?.at) };
  }

  return {
    beginAnew,
    /** Keeps the text of one file. Call it debounced, and at once when the page is hidden. */
    saveDraft: (exerciseId: string, path: string, text: string, starterDigest: string) =>
      keep([write(exerciseId, path, { text, starterDigest })]),
    /** Keeps that the reader has deleted a file. */
    saveDeleted: (exerciseId: string, path: string, starterDigest: string) =>
      keep([{ ...write(exerciseId, path, { text: '', starterDigest }), gone: true }]),
    draft: async (exerciseId: string): Promise<Draft | undefined> =>
      draftOf(exerciseId, await versionsOf(exerciseId)),

    /** Every version of the exercise's files that is kept, newest first: what was overwritten can be brought back. */
    draftVersions: versionsOf,
    /** The same of every exercise, also of those that the course no longer has. */
    async allDrafts(): Promise<DraftVersion[]> {
      await read();
      return everything();
    },
    /**
     * Makes an earlier version of a file the newest one. What it takes the place of is kept as a version.
     *
     * @returns the draft as it is then; undefined where the version is no longer there
     */
    async bringBack({
      id,
      path,
      writer: of,
      at,
    }: Pick<DraftVersion, 'id' | 'path' | 'writer' | 'at'>): Promise<Draft | undefined> {
      const ofPath = (await versionsOf(id)).filter(version => version.path === path);
      const wanted = ofPath.find(version => version.writer === of && version.at === at);
      if (!wanted) return undefined;
      const newest = instantAfter(now(), ofPath[0]?.at);
      await keep([{ ...wanted, writer: beginAnew(), at: newest }]);
      beginAnew();
      return draftOf(id, known(id));
    },

    /** Puts the exercise, or one file of it, back to its starter; `undoClear` brings the draft back. */
    async clearDraft(exerciseId: string, path?: string): Promise<boolean> {
      const cleared = clearing(
        await versionsOf(exerciseId),
        { writer: createRid(), now: now() },
        path,
      );
      beginAnew();
      return keep(cleared);
    },
    async undoClear(exerciseId: string): Promise<Draft | undefined> {
      const change = { writer: beginAnew(), now: now() };
      await keep(restoring(await versionsOf(exerciseId), change));
      return draftOf(exerciseId, known(exerciseId));
    },
  };
}
