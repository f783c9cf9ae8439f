import { limits } from '../limits';
import { CarrierError, type CarrierFault } from './carrierError';
import { isLink, jsonOfLink } from './link';
import { isPng } from './png';
import { textOf, withText } from './pngText';

/** The keyword of the text in a PNG that is a certificate's JSON. */
export const pngKeyword = 'stagecraft-certificate';

/** Bytes of a file: an image of a certificate has some hundred thousand. */
const MOST_BYTES = 20_000_000;

export type Carried =
  | { readonly ok: true; readonly carrier: 'png' | 'json' | 'link'; readonly json: string }
  | { readonly ok: false; readonly fault: CarrierFault; readonly message: string };

/** @returns the PNG with a certificate's JSON inside. @throws CarrierError when it is no PNG, or a broken one */
export function withCertificate(png: Uint8Array, json: string): Uint8Array {
  return withText(png, pngKeyword, json);
}

/**
 * The text of a certificate out of whatever brings it: the bytes of a PNG or a JSON file, or a text that is JSON or a
 * link. What is in it is for readCertificate. Believes nothing, runs nothing, never throws.
 */
export function readCarrier(input: Uint8Array | string): Carried {
  try {
    return carried(input);
  } catch (error) {
    if (error instanceof CarrierError)
      return { ok: false, fault: error.fault, message: error.message };
    throw error;
  }
}

function carried(input: Uint8Array | string): Carried {
  if (input.length > MOST_BYTES) {
    throw new CarrierError(
      'too-large',
      `This is larger than ${MOST_BYTES / 1_000_000} MB, which no certificate is. It was not opened.`,
    );
  }
  if (typeof input === 'string') return ofText(input);
  if (!isPng(input)) return ofText(decode(input));
  const json = textOf(input, pngKeyword, limits.json);
  if (json === undefined) {
    throw new CarrierError(
      'empty',
      'This image holds no certificate. A screenshot, or an image that an app made smaller or converted, loses it: ask for the original PNG, the JSON file or the link.',
    );
  }
  return { ok: true, carrier: 'png', json };
}

function ofText(written: string): Carried {
  const text = written.replace(/^\ufeff/, '').trim();
  if (text === '') throw new CarrierError('empty', 'This is empty.');
  // A link never begins like JSON, and a certificate may quote one.
  if (/^[[{]/.test(text)) return { ok: true, carrier: 'json', json: text };
  if (isLink(text)) return { ok: true, carrier: 'link', json: jsonOfLink(text) };
  if (/^https?:\/\//.test(text)) {
    throw new CarrierError(
      'empty',
      'This link has no certificate in it. It should go on with “#certificate=”: copy the whole of it.',
    );
  }
  throw unknown('This text');
}

/** Files that people take for the right one, by their first bytes. */
const OTHERS: readonly (readonly [name: string, start: readonly number[]])[] = [
  ['This JPEG image', [0xff, 0xd8, 0xff]],
  ['This GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['This WebP image', [0x52, 0x49, 0x46, 0x46]],
  ['This PDF', [0x25, 0x50, 0x44, 0x46]],
  ['This zip file', [0x50, 0x4b, 0x03, 0x04]],
];

function decode(bytes: Uint8Array): string {
  const other = OTHERS.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  if (other) throw unknown(other[0]);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unknown('This file');
  }
}

const unknown = (what: string) =>
  new CarrierError(
    'unknown',
    `${what} is neither the PNG of a certificate nor its JSON nor its link.`,
  );
