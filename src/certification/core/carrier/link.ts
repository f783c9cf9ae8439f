import { pack, PackError, unpack } from '../../../fragment';
import { limits } from '../limits';
import { CarrierError, type CarrierFault } from './carrierError';

/** A change of the format raises it. */
const VERSION = 1;
const NAME = 'certificate=';
const LIMITS = {
  // Browsers open longer addresses, but what passes them on (mail, chat, QR codes) gives up far earlier.
  packed: 100_000,
  unpacked: limits.json,
};

/**
 * The part of a link that carries a certificate, with `#`: it stays in the browser, servers never see it.
 *
 * @param json of the certificate
 * @throws CarrierError when the link would be too long
 */
export function fragmentOf(json: string): string {
  try {
    return `#${NAME}${pack(json, VERSION, LIMITS)}`;
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw new CarrierError(
      'too-large',
      `This certificate is too long for a link: ${error.message}. Give the PNG or the JSON file away instead.`,
    );
  }
}

/** Whether a text is the address or the fragment of a certificate. */
export function isLink(text: string): boolean {
  return text.includes(`#${NAME}`);
}

/**
 * The JSON text in a link, from whomever it comes. Nothing is believed or run.
 *
 * @param link an address, or its fragment alone
 * @throws CarrierError, and nothing else
 */
export function jsonOfLink(link: string): string {
  const start = link.indexOf(`#${NAME}`);
  if (start < 0) throw new CarrierError('empty', 'This link has no certificate in it.');
  try {
    return unpack(decoded(link.slice(start + 1 + NAME.length)), VERSION, LIMITS);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw new CarrierError(FAULTS[error.fault], MESSAGES[error.fault](error.message));
  }
}

/** Mail and chat encode what need not be encoded. */
const decoded = (text: string) => text.replaceAll(/%2[eE]/g, '.').replaceAll(/%5[fF]/g, '_');

const FAULTS = {
  malformed: 'damaged',
  truncated: 'truncated',
  'too-large': 'too-large',
  version: 'version',
} as const satisfies Record<PackError['fault'], CarrierFault>;

const again = 'Copy the whole link again, or ask for the PNG or the JSON file.';
const MESSAGES: Record<PackError['fault'], (why: string) => string> = {
  malformed: why => `This link is damaged: ${why}. ${again}`,
  truncated: why => `This link is cut off: ${why}. ${again}`,
  'too-large': why => `This link is longer than any that this site makes: ${why}.`,
  version: why =>
    `This link can’t be read here: ${why}. Reload this page, or open it on the site that made it.`,
};
