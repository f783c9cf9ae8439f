import { pack, PackError, unpack, type PackFault } from '../../fragment';
import { limits } from './limits';
import { TransferError, type TransferFault } from './transferError';

/** Written before the packed export; a change of the packing raises it. */
const VERSION = 1;

const FAULTS: Readonly<Record<PackFault, TransferFault>> = {
  malformed: 'malformed',
  truncated: 'truncated',
  'too-large': 'too-large',
  version: 'newer',
};
const HELP: Readonly<Record<PackFault, string>> = {
  malformed: 'It may have been changed on its way. Make the link once more.',
  truncated:
    'A long link is sometimes broken into lines: copy the whole of it, or make it once more.',
  'too-large': 'It was not opened.',
  version:
    'Was it made by a newer version of this site? Reload the page, or open it where it was made.',
};

/**
 * The text of an export as text for the fragment of an address.
 *
 * @throws TransferError `too-large` when it is more than a link may hold: a file can hold it
 */
export function toFragment(exported: string): string {
  try {
    return pack(exported, VERSION, limits.link);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw new TransferError(
      'too-large',
      `Your progress is too much for a link: ${error.message}. Export it as a file.`,
    );
  }
}

/**
 * The inverse of `toFragment`, for text that nobody vouches for: sizes are checked before and while it is unpacked. The
 * result is for `readTransfer`.
 *
 * @throws TransferError, and nothing else
 */
export function fromFragment(fragment: string): string {
  try {
    return unpack(fragment, VERSION, limits.link);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw new TransferError(
      FAULTS[error.fault],
      `The progress in this link can't be read: ${error.message}. ${HELP[error.fault]}`,
    );
  }
}
