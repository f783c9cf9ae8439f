import type { Certificate, ExerciseEvidence } from '../core/certificate';
import type { CourseExercise } from '../core/course';
import { foreignFiles } from './ownFiles';

/** What can be done with a solution of a certificate. */
export type Planned =
  | { readonly kind: 'run'; readonly evidence: ExerciseEvidence; readonly exercise: CourseExercise }
  /** Something speaks against running it. */
  | {
      readonly kind: 'refused';
      readonly evidence: ExerciseEvidence;
      readonly exercise: CourseExercise;
      readonly reasons: readonly string[];
    }
  /** This site's course has no such exercise. */
  | { readonly kind: 'unknown'; readonly evidence: ExerciseEvidence };

/** Looks at every solution before any of it runs; in the course's order, unknown ones last. */
export function planOf(
  { evidence }: Certificate,
  exercises: readonly CourseExercise[],
): readonly Planned[] {
  const place = ({ id }: ExerciseEvidence) => {
    const index = exercises.findIndex(exercise => exercise.id === id);
    return index < 0 ? exercises.length : index;
  };
  return [...evidence.exercises]
    .sort((a, b) => place(a) - place(b))
    .map((solution): Planned => {
      const exercise = exercises.find(({ id }) => id === solution.id);
      if (!exercise) return { kind: 'unknown', evidence: solution };
      const reasons = foreignFiles(exercise, Object.keys(solution.files));
      if (reasons.length > 0) return { kind: 'refused', evidence: solution, exercise, reasons };
      return { kind: 'run', evidence: solution, exercise };
    });
}

/** How much code would run. */
export function amountOf(plan: readonly Planned[]) {
  const texts = plan.flatMap(planned =>
    planned.kind === 'run' ? Object.values(planned.evidence.files) : [],
  );
  return {
    solutions: plan.filter(({ kind }) => kind === 'run').length,
    files: texts.length,
    lines: texts.reduce((sum, text) => sum + text.trimEnd().split('\n').length, 0),
  };
}
