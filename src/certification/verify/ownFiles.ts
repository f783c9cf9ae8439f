import { patternOf } from '../../course/pathPattern';
import { isSourcePath } from '../core/certificate';
import type { CourseExercise } from '../core/course';

const WHOSE = {
  readonly: 'is read-only: it is the course’s, not the learner’s',
  hidden: 'is one of the course’s own files, not the learner’s',
  check: 'holds the checks: they are the course’s, not the learner’s',
} as const;

/**
 * What speaks against files as a learner's work on an exercise: a file that was not theirs to change, or to make. With
 * them, a solution could bring its own checks along.
 *
 * @returns a sentence for each; none when all of them are the learner's
 */
export function foreignFiles(exercise: CourseExercise, paths: readonly string[]): string[] {
  const mayCreate = (exercise.may?.create ?? []).map(patternOf);
  return paths.flatMap(path => {
    const roles = exercise.files.filter(file => file.path === path).map(({ role }) => role);
    const role = roles.find(each => each !== 'editable');
    if (role !== undefined) return [`${path} ${WHOSE[role]}.`];
    const mayBeMade = isSourcePath(path) && mayCreate.some(pattern => pattern.test(path));
    if (roles.length > 0 || mayBeMade) return [];
    return [`${path} is no file of this exercise, and none that a learner may make there.`];
  });
}
