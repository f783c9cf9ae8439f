import type { Files } from '../../sandbox/protocol/common';
import { mayCreate } from './files';
import type { WorkbenchExercise } from './types';

const PATH = /^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))(?!.*\/\/)[\w@./-]*[\w-]$/;
const TAKEN = ['checks.test.ts', 'package.json'];

/**
 * Why a reader can't make a file at this path, for them to read; undefined where they can.
 *
 * @param files as the reader has them now
 */
export function newPathProblem(
  exercise: WorkbenchExercise,
  files: Files,
  path: string,
): string | undefined {
  const globs = (exercise.may?.create ?? []).map(({ glob }) => glob);
  if (path === '') return 'Type a path, such as src/helpers.ts.';
  if (!PATH.test(path)) {
    return 'A path here is made of letters, digits, - _ @ and dots, with slashes between: such as src/helpers.ts.';
  }
  const taken = exercise.files.some(file => file.path === path && file.role !== 'editable');
  if (Object.hasOwn(files, path) || taken || TAKEN.includes(path)) {
    return `There is a file ${path} already.`;
  }
  const inTheWay = Object.keys(files).find(
    other => other.startsWith(`${path}/`) || path.startsWith(`${other}/`),
  );
  if (inTheWay) return `A file can’t be a folder as well: there is ${inTheWay}.`;
  if (!mayCreate(exercise, path)) {
    return `New files of this exercise go to ${globs.join(' or ') || 'no place'}; found ${path}.`;
  }
  return undefined;
}
