import type { ItemState, ProgressState } from '../../progress/core/state';
import type { Certificate } from '../core/certificate';
import { type Course, isRight } from '../core/course';
import { type Standing, standingOf } from '../core/standing';
import type { Results } from './runPlan';

/**
 * How far the evidence of a certificate leads on its pathway, by this site's course: a solution counts if it has passed
 * here, an answer if it is right by the course's own quiz. That lessons were read is taken from the certificate: there is no
 * evidence for it.
 *
 * @returns `undefined` when this site has no such pathway
 */
export function standingHere(
  { pathway: { id }, evidence }: Certificate,
  course: Course,
  results: Results,
): Standing | undefined {
  const pathway = course.pathways.find(one => one.id === id);
  if (!pathway) return undefined;
  const state = new Map<string, ItemState>();
  const change = (key: string, more: Partial<ItemState>) =>
    state.set(key, { read: false, solutionSeen: false, ...state.get(key), ...more });
  for (const lesson of evidence.lessons) change(lesson, { read: true });
  for (const { id: exercise, files, passedAt: at, unaided } of evidence.exercises) {
    if (results[exercise]?.state === 'passed') {
      change(exercise, { passed: { at, files, unaided, course: course.digest } });
    }
  }
  for (const { id: question, options, at } of evidence.quizzes) {
    change(question, { answer: { at, options } });
  }
  return standingOf(pathway, course, state satisfies ProgressState);
}

/** How the course's own quiz judges a certificate's answers. */
export function answersHere({ evidence }: Certificate, course: Course) {
  const questions = new Map(
    course.quizzes.flatMap(quiz => quiz.questions.map(one => [one.id, one] as const)),
  );
  const judged = evidence.quizzes.map(({ id, options }) => {
    const question = questions.get(id);
    return { id, state: question ? (isRight(question, options) ? 'right' : 'wrong') : 'unknown' };
  });
  const idsOf = (state: string) => judged.filter(one => one.state === state).map(({ id }) => id);
  return { right: idsOf('right'), wrong: idsOf('wrong'), unknown: idsOf('unknown') };
}
