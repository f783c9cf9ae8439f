import type { DraftVersion } from '../../progress/core';
import type { Files } from '../../sandbox/protocol/common';
import { isEditable } from '../session/files';
import type { WorkbenchExercise } from '../session/types';

/** A text of a file that the reader once had, and has no longer. */
export interface Earlier {
  readonly version: DraftVersion;
  readonly text: string;
}

/** What can be brought back: texts of the reader's files that differ from those of now, and from each other. Newest first. */
export function earlierOf(
  exercise: WorkbenchExercise,
  versions: readonly DraftVersion[],
  files: Files,
): Earlier[] {
  const seen = new Set<string>();
  return versions.flatMap(version => {
    const { path, text, gone } = version;
    if (text === null || gone || text === files[path] || !isEditable(exercise, path)) return [];
    const key = JSON.stringify([path, text]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ version, text }];
  });
}

/** Files whose start is another one than the reader's text: what a changed exercise would begin with now. */
export function newStarts(
  exercise: WorkbenchExercise,
  files: Files,
): { readonly path: string; readonly text: string }[] {
  return exercise.files.flatMap(({ path, role, starter }) =>
    role === 'editable' && starter !== undefined && starter !== files[path]
      ? [{ path, text: starter }]
      : [],
  );
}
