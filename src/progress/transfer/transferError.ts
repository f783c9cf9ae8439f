/** What can be wrong with an export that is to be imported. */
export type TransferFault =
  'not-an-export' | 'truncated' | 'too-large' | 'newer' | 'malformed' | 'conflict' | 'incomplete';

/** An export that can't be imported. Its message is for the reader; nothing was changed. */
export class TransferError extends Error {
  /** @param message sentences that say what is wrong and what to do */
  constructor(
    readonly fault: TransferFault,
    message: string,
  ) {
    super(`${message} Nothing was changed.`);
    this.name = 'TransferError';
  }
}
