import { pageProgress } from '../progress/react';
import type { Session } from './session/session';
import { isEditable } from './session/files';
import type { SessionEvents, WorkbenchExercise } from './session/types';

type Progress = Awaited<ReturnType<typeof pageProgress>>;

/**
 * Ties a session to the reader's progress: drafts, passes, solutions seen. Every keystroke is kept: a file is saved at
 * once, and again when the save before it is done and its text has changed meanwhile.
 */
export function keepProgress(exercise: WorkbenchExercise, course: string) {
  const { id, starterDigest } = exercise;
  let unsaved = new Map<string, string>();
  let writing: Promise<unknown> = Promise.resolve();

  // Without its code progress can't be kept; the page's StorageNotice says so.
  const record = (write: (progress: Progress) => unknown) =>
    pageProgress()
      .then(write)
      .catch(() => undefined);
  /** Drafts are written one after the other: what a reset clears was saved before, what is typed after it stays. */
  const inOrder = (write: (progress: Progress) => unknown) => {
    writing = writing.then(() => record(write));
  };
  async function saveAll(progress: Progress, texts: Map<string, string>) {
    for (const [path, text] of texts) {
      texts.delete(path);
      await progress.saveDraft(id, path, text, starterDigest);
    }
  }

  const events: SessionEvents = {
    edited(path, text) {
      const texts = unsaved;
      texts.set(path, text);
      inOrder(progress => saveAll(progress, texts));
    },
    passed(files) {
      const own = Object.entries(files).filter(([path]) => isEditable(exercise, path));
      void record(progress =>
        progress.add('passed', id, { files: Object.fromEntries(own) }, course),
      );
    },
    // Recorded as far as the hints depend on it.
    tried: () =>
      void record(progress => {
        const before = progress.getSnapshot().state.get(id)?.tries ?? 0;
        if (before < (exercise.hintsAfter ?? 0)) return progress.add('tried', id, {}, course);
      }),
    solutionSeen: () => void record(progress => progress.add('solution-seen', id, {}, course)),
    deleted(path) {
      unsaved = new Map();
      inOrder(progress => progress.saveDeleted(id, path, starterDigest));
    },
    reset(path) {
      unsaved = new Map();
      inOrder(progress => progress.clearDraft(id, path));
    },
    resetUndone: () => inOrder(progress => progress.undoClear(id)),
  };

  return {
    events,
    /**
     * Brings the draft of an earlier visit into the session, and says that the exercise is open here. Resolves when the
     * draft has been looked for, also if there is none or it can't be read.
     *
     * @returns `changed`: the course's starter is another one than the draft began from. `begun`: there is code of the
     *   reader's, now or in earlier versions. `close`: it is no longer open
     */
    async connect(session: Session): Promise<{ changed: boolean; begun: boolean; close(): void }> {
      try {
        const progress = await pageProgress();
        const isExercise = exercise.kind === 'exercise';
        const draft = isExercise ? await progress.draft(id) : undefined;
        const begun = isExercise && (await progress.draftVersions(id)).length > 0;
        if (draft) session.restore(draft.files, draft.deleted);
        if (exercise.hintsAfter !== undefined) {
          session.triedBefore(progress.getSnapshot().state.get(id)?.tries ?? 0);
        }
        const changed = draft?.starterDigests.some(digest => digest !== starterDigest) ?? false;
        return { changed, begun, close: progress.openExercise(id) };
      } catch {
        return { changed: false, begun: false, close: () => undefined };
      }
    },
  };
}
