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
 * Where a reader should look first: at the innermost place in their own files that the failure went through, else in the
 * file that its message names, else where the step of this check begins, else wherever it failed.
 */
export function placeToLook({ failure, check, exercise, files }: Where): Position | undefined {
  const frames = failure.frames ?? [];
  const inTabs = frames.filter(({ path }) => Object.hasOwn(files, path));
  const own = inTabs.find(({ path }) => isEditable(exercise, path)) ?? inTabs[0];
  if (own) return own;
  const step = exercise.steps.find(one => one.check === check);
  const [, path = '', symbol] = /\]\(file:([^)#\s]*)(?:#([^)]*))?\)/.exec(step?.text ?? '') ?? [];
  const named = placeNamed(failure.message, exercise, files);
  if (named && named.path !== path) return named;
  const text = files[path];
  if (text !== undefined) return { path, ...findSymbol(text, symbol) };
  return frames.find(frame => exercise.files.some(file => file.path === frame.path));
}

/** The file to edit that a message names, if it is only one, at what stands before it: “`connect` in src/module.ts”. */
function placeNamed(
  message: string,
  exercise: WorkbenchExercise,
  files: Files,
): Position | undefined {
  const words = message.match(/[\w./-]*\w/g) ?? [];
  const isFile = (word: string) => Object.hasOwn(files, word) && isEditable(exercise, word);
  const [path, ...others] = new Set(words.filter(isFile));
  if (path === undefined || others.length > 0) return undefined;
  const [, symbol] = /`([\w$]+)` in $/.exec(message.slice(0, message.indexOf(path))) ?? [];
  return { path, ...findSymbol(files[path] ?? '', symbol) };
}
