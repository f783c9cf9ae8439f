import type { ProgressState } from '../core/state';
import type { OutlineLesson } from '../outline/types';

/** What there is to do in a lesson. */
export type Part = 'read' | 'exercise' | 'quiz';

/** How far a reader is with a lesson. */
export interface LessonStanding {
  readonly lesson: OutlineLesson;
  /** The parts that it has, in the order in which they are done. */
  readonly parts: readonly Part[];
  readonly missing: readonly Part[];
  /** How many of its questions have an answer. */
  readonly answered: number;
  /** About: each part is taken to need the same time. */
  readonly minutesLeft: number;
  /** Whether anything of it is done. */
  readonly begun: boolean;
}

export function partsOf({ exercise, questions }: OutlineLesson): Part[] {
  return [
    'read',
    ...(exercise ? ['exercise' as const] : []),
    ...(questions.length > 0 ? ['quiz' as const] : []),
  ];
}

export function lessonStanding(lesson: OutlineLesson, state: ProgressState): LessonStanding {
  const item = state.get(lesson.id);
  const answered = lesson.questions.filter(id => state.get(id)?.answer).length;
  const done: Record<Part, boolean> = {
    read: item?.read ?? false,
    exercise: item?.passed !== undefined,
    quiz: answered === lesson.questions.length,
  };
  const parts = partsOf(lesson);
  const missing = parts.filter(part => !done[part]);
  return {
    lesson,
    parts,
    missing,
    answered,
    minutesLeft: Math.round((lesson.minutes * missing.length) / parts.length),
    begun: missing.length < parts.length || answered > 0,
  };
}
