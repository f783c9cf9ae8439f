import type { Files } from '../../sandbox/protocol/common';
import type { ExerciseRest } from '../../course/lessonData';
import type { WorkbenchExercise } from './types';

const TREE_ROLES = new Set(['editable', 'readonly']);

/** The files that stand in tabs, in order. */
export const tabsOf = (exercise: WorkbenchExercise) =>
  exercise.files.filter(file => TREE_ROLES.has(file.role) && file.starter !== undefined);

/** The files that stand in tabs now: what the reader has deleted is gone, and what they have made comes last. */
export function tabsNow(exercise: WorkbenchExercise, files: Files) {
  const begun = tabsOf(exercise).filter(({ path }) => Object.hasOwn(files, path));
  const known = new Set(begun.map(({ path }) => path));
  const made = Object.keys(files).filter(path => !known.has(path));
  return [...begun, ...made.map(path => ({ path, role: 'editable' as const }))];
}

/** Whether the exercise takes a new file at this path. */
export const mayCreate = ({ files, may }: WorkbenchExercise, path: string): boolean =>
  !files.some(file => file.path === path && file.role !== 'editable') &&
  (may?.create ?? []).some(({ pattern }) => new RegExp(pattern).test(path));

/** Whether a file is the reader's to change: one of the exercise, or one that they may have made. */
export const isEditable = (exercise: WorkbenchExercise, path: string): boolean =>
  exercise.files.some(file => file.path === path && file.role === 'editable') ||
  mayCreate(exercise, path);

/** Whether the reader may delete a file. What the sandbox begins with stays. */
export function mayDelete(exercise: WorkbenchExercise, path: string): boolean {
  const begun = tabsOf(exercise).some(file => file.path === path);
  if (!begun) return isEditable(exercise, path);
  const { entries, may } = exercise;
  return (
    may?.delete === true &&
    isEditable(exercise, path) &&
    path !== entries.backend &&
    path !== entries.frontend
  );
}

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
