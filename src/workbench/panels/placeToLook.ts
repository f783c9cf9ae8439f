import type { Files, Position } from '../../sandbox/protocol/common';
import type { CheckFailure } from '../../sandbox/protocol/page';
import { isEditable } from '../session/files';
import type { WorkbenchExercise } from '../session/types';
import { findSymbol } from '../view/findSymbol';

interface Where {
  readonly failure: CheckFailure;
  /** The check's name. */
  readonly check: string;
  readonly exercise: WorkbenchExercise;
  /** As the reader has them now. */
  readonly files: Files;
}

/**
 * Where a reader should look first: at the innermost place in their own files that the failure went through, else where
 * the step of this check begins, else wherever it failed.
 */
export function placeToLook({ failure, check, exercise, files }: Where): Position | undefined {
  const frames = failure.frames ?? [];
  const inTabs = frames.filter(({ path }) => Object.hasOwn(files, path));
  const own = inTabs.find(({ path }) => isEditable(exercise, path)) ?? inTabs[0];
  if (own) return own;
  const step = exercise.steps.find(one => one.check === check);
  const [, path = '', symbol] = /\]\(file:([^)#\s]*)(?:#([^)]*))?\)/.exec(step?.text ?? '') ?? [];
  const text = files[path];
  if (text !== undefined) return { path, ...findSymbol(text, symbol) };
  return frames.find(frame => exercise.files.some(file => file.path === frame.path));
}
