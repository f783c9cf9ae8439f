import { pageProgress } from '../progress/react';
import type { Session } from './session/session';
import { isEditable } from './session/files';
import type { SessionEvents, WorkbenchExercise } from './session/types';

/**
 * Ties a session to the reader's progress: drafts, passes, solutions seen. Every keystroke is kept: a file is saved at
 * once, and again when the save before it is done and its text has changed meanwhile.
 */
export function keepProgress(exercise: WorkbenchExercise, course: string) {
  const { id, starterDigest } = exercise;
  const unsaved = new Map<string, string>();
  let saving: Promise<void> | undefined;

  async function saveAll() {
    const progress = await pageProgress();
    for (let next = take(); next; next = take()) {
      await progress.saveDraft(id, ...next, starterDigest);
    }
  }
  function take(): [path: string, text: string] | undefined {
    const [next] = unsaved;
    if (next) unsaved.delete(next[0]);
    return next;
  }
  const save = () => {
    // Without its code progress can't be kept; the page's StorageNotice says so.
    saving ??= saveAll()
      .catch(() => undefined)
      .finally(() => (saving = undefined));
    return saving;
  };
  const record = (write: (progress: Awaited<ReturnType<typeof pageProgress>>) => unknown) =>
    void pageProgress()
      .then(write)
      .catch(() => undefined);

  const events: SessionEvents = {
    edited(path, text) {
      unsaved.set(path, text);
      void save();
    },
    passed(files) {
      const own = Object.entries(files).filter(([path]) => isEditable(exercise, path));
      record(progress => progress.add('passed', id, { files: Object.fromEntries(own) }, course));
    },
    solutionSeen: () => record(progress => progress.add('solution-seen', id, {}, course)),
    reset() {
      unsaved.clear();
      record(async progress => {
        await saving;
        await progress.clearDraft(id);
      });
    },
    resetUndone: () => record(progress => progress.undoClear(id)),
  };

  return {
    events,
    /**
     * Brings the draft of an earlier visit into the session, and says that the exercise is open here. Resolves when the
     * draft has been looked for, also if there is none or it can't be read.
     *
     * @returns `changed`: the course's starter is another one than the draft began from. `close`: it is no longer open
     */
    async connect(session: Session): Promise<{ changed: boolean; close(): void }> {
      try {
        const progress = await pageProgress();
        const draft = exercise.kind === 'exercise' ? await progress.draft(id) : undefined;
        if (draft) session.restore(draft.files);
        const changed = draft?.starterDigests.some(digest => digest !== starterDigest) ?? false;
        return { changed, close: progress.openExercise(id) };
      } catch {
        return { changed: false, close: () => undefined };
      }
    },
  };
}
