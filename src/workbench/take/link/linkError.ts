import { PackError } from '../../../fragment';

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

export const tooLarge = (what: string) =>
  new LinkError('too-large', `The code in this link is too large: ${what}. It was not opened.`);

/** What is wrong with a link, for the reader, of what was thrown at opening or making it. */
export function linkErrorOf(error: unknown): LinkError {
  if (error instanceof LinkError) return error;
  if (!(error instanceof PackError)) return malformed('what it holds is not code from this site');
  const { fault, message } = error;
  if (fault === 'malformed') return malformed(message);
  if (fault === 'too-large') return tooLarge(message);
  return new LinkError(
    fault,
    fault === 'truncated'
      ? 'The code in this link is cut off: its end is missing, as when a long link is broken into lines. Copy the whole link once more.'
      : `The code in this link can't be read: ${message}. Was it made on a newer site? Reload the page, or open the link on the site that made it.`,
  );
}
