import type { Progress } from '../store/progress';
import { limits } from './limits';
import { parseTransfer, tooLarge } from './parse';
import { planTransfer, type TransferPlan } from './plan';

type Source = Pick<Progress, 'records' | 'allDrafts'>;

/**
 * Reads an export and says what importing it will change. Changes nothing.
 *
 * @throws (rejects) TransferError, whose message says what is wrong
 */
export const readTransfer = async (progress: Source, text: string): Promise<TransferPlan> =>
  planTransfer(progress, parseTransfer(text));

/**
 * The same for a file that the reader chose; its size is looked at before it is read.
 *
 * @throws (rejects) TransferError, or what the browser throws when the file can't be read
 */
export async function readTransferFile(progress: Source, file: Blob): Promise<TransferPlan> {
  if (file.size > limits.file) throw tooLarge(file.size);
  return readTransfer(progress, await file.text());
}
