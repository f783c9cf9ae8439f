import { useEffect, useState } from 'react';
import { forgetAnswer, keepAnswer, keptAnswer, keptAnswers, type Answer } from '../../core/keep';

interface Lesson {
  readonly id: string;
  readonly courseDigest?: string;
}

/**
 * A reader's answer about a lesson, kept in this browser as it changes.
 *
 * @param helpful undefined while only an earlier answer is known
 */
export function useAnswer({ id, courseDigest: course }: Lesson, helpful: boolean | undefined) {
  const [earlier, setEarlier] = useState(() => keptAnswer(id));
  const [note, write] = useState(earlier?.note ?? '');
  const [kept, setKept] = useState(true);

  useEffect(() => {
    if (helpful === undefined) return;
    const before = keptAnswer(id);
    if (before?.helpful === helpful && before.note === note) return;
    try {
      keepAnswer(id, answerOf(helpful, note, course));
      setKept(true);
    } catch {
      setKept(false);
    }
  }, [id, course, helpful, note]);

  return {
    earlier,
    note,
    /** False where the browser stores nothing. */
    kept,
    write,
    forget() {
      setEarlier(undefined);
      write('');
      try {
        forgetAnswer(id);
      } catch {
        // What could not be kept need not be forgotten.
      }
    },
    /** Every lesson's answer, and this one's even where it could not be kept. */
    all() {
      const others = keptAnswers().filter(({ lesson }) => lesson !== id);
      if (helpful === undefined) return others;
      return [...others, { lesson: id, ...answerOf(helpful, note, course) }];
    },
  };
}

const answerOf = (helpful: boolean, note: string, course: string | undefined): Answer => ({
  helpful,
  note,
  at: new Date().toISOString(),
  ...(course === undefined ? {} : { course }),
});
