import type { ProgressState } from '../../progress/core/state';
import { type Course, isRight, partsOf, type Pathway } from './course';

/** A step that is still to be done; `url` is a page of the site. */
export interface MissingStep {
  /** Of the lesson. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** Of a quiz: how many of its questions have no right answer yet, and how many of those have none at all. */
  readonly open?: { readonly questions: number; readonly unanswered: number };
}

/** How far a reader is with one thing that a pathway asks for. */
export interface Requirement {
  readonly kind: 'lessons' | 'exercises' | 'quizzes';
  readonly done: number;
  readonly total: number;
  /** How many of the total must be done. */
  readonly needed: number;
  readonly met: boolean;
  /** What is not done, in order: not all of it need be, where `needed` is less than `total`. */
  readonly missing: readonly MissingStep[];
}

export interface Standing {
  readonly requirements: readonly Requirement[];
  /** Whether a certificate can be issued. */
  readonly complete: boolean;
  /** From 0 to 1: the share of what is needed that is done. Only a complete pathway has 1. */
  readonly share: number;
}

/**
 * How far a reader is on a pathway: all lessons read, all exercises passed, and enough questions answered right, counting
 * the latest answer to each (design.md §4).
 */
export function standingOf(pathway: Pathway, course: Course, state: ProgressState): Standing {
  const { lessons, exercises, quizzes } = partsOf(pathway, course);
  const unread = lessons.filter(({ id }) => !state.get(id)?.read);
  const unpassed = exercises.filter(({ id }) => !state.get(id)?.passed);
  const total = quizzes.reduce((sum, { questions }) => sum + questions.length, 0);
  const openQuizzes = quizzes.flatMap(({ id, url, questions }): MissingStep[] => {
    const answers = questions.map(one => ({ one, answer: state.get(one.id)?.answer }));
    const open = answers.filter(({ one, answer }) => !answer || !isRight(one, answer.options));
    if (open.length === 0) return [];
    const title = lessons.find(lesson => lesson.id === id)?.title ?? id;
    const unanswered = open.filter(({ answer }) => !answer).length;
    return [{ id, title, url, open: { questions: open.length, unanswered } }];
  });
  const open = openQuizzes.reduce((sum, quiz) => sum + (quiz.open?.questions ?? 0), 0);

  const requirements = [
    requirement('lessons', lessons.length, unread.map(step)),
    requirement('exercises', exercises.length, unpassed.map(step)),
    {
      ...requirement('quizzes', total, openQuizzes, open),
      ...enough(total - open, Math.ceil((total * pathway.quizPercent) / 100)),
    },
  ];
  const needed = requirements.reduce((sum, one) => sum + one.needed, 0);
  const done = requirements.reduce((sum, one) => sum + Math.min(one.done, one.needed), 0);
  return {
    requirements,
    complete: needed > 0 && requirements.every(({ met }) => met),
    share: needed === 0 ? 0 : done / needed,
  };
}

const step = ({ id, title, url }: MissingStep): MissingStep => ({ id, title, url });
const enough = (done: number, needed: number) => ({ needed, met: done >= needed });

function requirement(
  kind: Requirement['kind'],
  total: number,
  missing: readonly MissingStep[],
  open = missing.length,
): Requirement {
  const done = total - open;
  return { kind, done, total, missing, ...enough(done, total) };
}
