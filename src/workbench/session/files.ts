import type { Files } from '../../sandbox/protocol/common';
import type { ExerciseRest } from '../../course/lessonData';
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

/** What runs: the reader's files, the hidden ones and the checks. */
export const programOf = ({ hidden, checksFile }: ExerciseRest, files: Files): Files => ({
  ...hidden,
  ...files,
  ...(checksFile === undefined ? {} : { 'checks.test.ts': checksFile }),
});
