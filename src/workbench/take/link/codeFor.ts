import type { WorkbenchExercise } from '../../session/types';
import { isEditable, mayDelete } from '../../session/files';
import type { LinkedCode } from './code';
import { LinkError } from './linkError';

/**
 * Makes sure that code is meant for an exercise, and changes only what a reader may change there.
 *
 * @throws LinkError
 */
export function checkCodeFor(
  exercise: WorkbenchExercise,
  { of, files, deleted }: LinkedCode,
): void {
  if (of.kind !== 'exercise' || of.id !== exercise.id) {
    throw new LinkError(
      'elsewhere',
      `The code in this link belongs to the ${of.kind} “${of.id}”, and this page has “${exercise.id}”. Open it on the page that it was made on.`,
    );
  }
  const unknown = [
    ...Object.keys(files).filter(path => !isEditable(exercise, path)),
    ...deleted.filter(path => !mayDelete(exercise, path)),
  ];
  if (unknown.length > 0) {
    throw new LinkError(
      'unknown-file',
      `The code in this link changes ${unknown.join(', ')}, which this exercise does not let anyone change. It was not opened.`,
    );
  }
}
