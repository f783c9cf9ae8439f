import type { Files } from '../../../sandbox/protocol/common';
import { starterOf } from '../../session/files';
import type { WorkbenchExercise } from '../../session/types';
import { encodeCode, type LinkedCode } from './code';
import { addressWith } from './hash';
import { LinkError } from './linkError';

type Origin = Omit<LinkedCode, 'files' | 'deleted'>;

/**
 * The link that holds a reader's files, those that differ from the starter.
 *
 * @param page address of the page that opens it
 * @param origin of the files, where that is not the exercise itself
 * @returns the address, or what is against it
 */
export function linkTo(
  page: string,
  exercise: WorkbenchExercise,
  files: Files,
  origin: Origin = { of: { kind: 'exercise', id: exercise.id }, starter: exercise.starterDigest },
): { readonly url: string; readonly problem?: undefined } | { readonly problem: string } {
  const starter = starterOf(exercise);
  const changed = Object.entries(files).filter(([path, text]) => starter[path] !== text);
  const deleted = Object.keys(starter).filter(path => !Object.hasOwn(files, path));
  try {
    const code = encodeCode({ ...origin, files: Object.fromEntries(changed), deleted });
    return { url: addressWith(page.replace(/[?#].*$/s, ''), code) };
  } catch (error) {
    if (!(error instanceof LinkError)) throw error;
    return { problem: `${error.message} Download the package, or copy the patch.` };
  }
}
