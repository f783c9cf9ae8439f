import type { Files } from '../../sandbox/protocol/common';
import type { WorkbenchExercise } from './types';

const TREE_ROLES = new Set(['editable', 'readonly']);

/** The files that stand in tabs, in order. */
export const tabsOf = (exercise: WorkbenchExercise) =>
  exercise.files.filter(file => TREE_ROLES.has(file.role) && file.starter !== undefined);

export const isEditable = (exercise: WorkbenchExercise, path: string): boolean =>
  exercise.files.some(file => file.path === path && file.role === 'editable');

/** A text as CodeMirror gives it back: lines end in \n. So a file that was never touched never counts as edited. */
export const withPlainLineEnds = (text: string) => text.replace(/\r\n?/g, '\n');

/** Each tab's text as the exercise begins. */
export const starterOf = (exercise: WorkbenchExercise): Files =>
  Object.fromEntries(
    tabsOf(exercise).map(file => [file.path, withPlainLineEnds(file.starter ?? '')]),
  );

/** Each editable file's text in the solution. */
export const solutionOf = (exercise: WorkbenchExercise): Files =>
  Object.fromEntries(
    exercise.files
      .filter(file => file.role === 'editable' && file.solution !== undefined)
      .map(file => [file.path, file.solution ?? '']),
  );

/** What a run gets: the reader's files, the hidden ones and the checks. */
export function programOf(exercise: WorkbenchExercise, files: Files): Files {
  const hidden = exercise.files.filter(
    file => file.role === 'hidden' && file.starter !== undefined,
  );
  return {
    ...Object.fromEntries(hidden.map(file => [file.path, file.starter ?? ''])),
    ...files,
    ...(exercise.checksFile === undefined ? {} : { 'checks.test.ts': exercise.checksFile }),
  };
}
