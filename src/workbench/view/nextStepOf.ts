import type { LessonData } from '../../course/lessonData';
import type { ProgressState } from '../../progress/core/state';

/** Where to go when the exercise is solved; `url` is absent where it is the quiz of this very page. */
export interface Next {
  readonly label: string;
  readonly url?: string;
}

/** The lesson's quiz while a question of it is open, then the next lesson; undefined at the end of the course. */
export function nextStepOf(
  { quiz, next }: Pick<LessonData, 'quiz' | 'next'>,
  state: ProgressState,
): Next | undefined {
  if (quiz.some(({ id }) => !state.get(id)?.answer)) {
    return {
      label: `${quiz.length === 1 ? 'a question' : `${quiz.length} questions`} on this lesson`,
    };
  }
  return next && { label: next.title, url: next.url };
}
