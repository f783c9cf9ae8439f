/** What can be wrong with a link that holds code. */
export type LinkFault =
  'malformed' | 'truncated' | 'too-large' | 'version' | 'elsewhere' | 'unknown-file';

/** A link whose code can't be opened. Its message is for the reader; nothing of the code has been run. */
export class LinkError extends Error {
  constructor(
    readonly fault: LinkFault,
    message: string,
  ) {
    super(message);
    this.name = 'LinkError';
  }
}

export const malformed = (why: string) =>
  new LinkError(
    'malformed',
    `The code in this link can't be read: ${why}. It may have been changed on its way. Ask for the link once more.`,
  );

export const truncated = () =>
  new LinkError(
    'truncated',
    'The code in this link is cut off: its end is missing, as when a long link is broken into lines. Copy the whole link once more.',
  );

export const tooLarge = (what: string) =>
  new LinkError('too-large', `The code in this link is too large: ${what}. It was not opened.`);
