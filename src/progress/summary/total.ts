import type { ProgressState } from '../core/state';
import type { Outline, OutlineLesson } from '../outline/types';
import { lessonStanding, type LessonStanding } from './lesson';

/** So many of so many. */
export interface Count {
  readonly done: number;
  readonly of: number;
}

/** How far a reader is with a set of lessons. */
export interface Total {
  readonly lessons: readonly LessonStanding[];
  readonly read: Count;
  readonly passed: Count;
  readonly answered: Count;
  /** Of all parts of all lessons, the share that is done: 0 to 1, and 1 only when nothing is missing. */
  readonly share: number;
  readonly minutesLeft: number;
  readonly begun: boolean;
}

export function totalOf(lessons: readonly OutlineLesson[], state: ProgressState): Total {
  const standings = lessons.map(lesson => lessonStanding(lesson, state));
  const sum = (count: (standing: LessonStanding) => number) =>
    standings.reduce((total, standing) => total + count(standing), 0);
  const exercises = standings.filter(({ lesson }) => lesson.exercise);
  const parts = sum(standing => standing.parts.length);
  const missing = sum(standing => standing.missing.length);
  return {
    lessons: standings,
    read: {
      done: standings.filter(standing => !standing.missing.includes('read')).length,
      of: standings.length,
    },
    passed: {
      done: exercises.filter(standing => !standing.missing.includes('exercise')).length,
      of: exercises.length,
    },
    answered: {
      done: sum(standing => standing.answered),
      of: sum(({ lesson }) => lesson.questions.length),
    },
    share: parts === 0 ? 0 : (parts - missing) / parts,
    minutesLeft: sum(standing => standing.minutesLeft),
    begun: standings.some(standing => standing.begun),
  };
}

/** All lessons in the order in which they are read. */
export function lessonsOf({ guides }: Outline): OutlineLesson[] {
  return guides.flatMap(guide => guide.lessons);
}
