/** What can be wrong with packed text. */
export type PackFault = 'malformed' | 'truncated' | 'too-large' | 'version';

/**
 * Text from an address that can't be unpacked. Its message is a clause for the reader that says why, such as "its
 * checksum is wrong": the caller knows what the text was to be.
 */
export class PackError extends Error {
  constructor(
    readonly fault: PackFault,
    message: string,
  ) {
    super(message);
    this.name = 'PackError';
  }
}
