import type { WorkbenchExercise } from '../../session/types';
import { decodeCode, type LinkedCode } from './code';
import { checkCodeFor } from './codeFor';

/**
 * Opens the code of a link. Loaded when there is such a link.
 *
 * @param exercise that the code must be for; without it, the code may be for anything
 * @throws LinkError
 */
export function openLink(text: string, exercise?: WorkbenchExercise): LinkedCode {
  const code = decodeCode(text);
  if (exercise) checkCodeFor(exercise, code);
  return code;
}
