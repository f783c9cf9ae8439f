import { fromBase64url, toBase64url } from './base64url';
import { deflate, inflate } from './inflate';
import { PackError } from './packError';

/** Each limit is looked at before the work that it bounds. */
export interface PackLimits {
  /** Characters of the packed text. */
  readonly packed: number;
  /** Bytes that it may unpack to. */
  readonly unpacked: number;
}

const digits = (count: number) => count.toLocaleString('en');

/**
 * Text made short and fit for the fragment of an address: `<version>.` and base64url of zlib of UTF-8.
 *
 * @throws PackError `too-large`
 */
export function pack(text: string, version: number, limits: PackLimits): string {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > limits.unpacked) {
    throw new PackError('too-large', `it is more than ${limits.unpacked / 1_000_000} MB`);
  }
  const packed = `${version}.${toBase64url(deflate(bytes))}`;
  if (packed.length > limits.packed) {
    throw new PackError(
      'too-large',
      `its link would be longer than ${digits(limits.packed)} characters`,
    );
  }
  return packed;
}

/**
 * The inverse of `pack`, for text that nobody vouches for: sizes are checked before and while it is unpacked.
 *
 * @throws PackError, and nothing else
 */
export function unpack(packed: string, version: number, limits: PackLimits): string {
  if (packed.length > limits.packed) {
    throw new PackError('too-large', `it has more than ${digits(limits.packed)} characters`);
  }
  const [, found, data] = /^(\d{1,6})\.(.*)$/s.exec(packed) ?? [];
  if (found === undefined || data === undefined) {
    throw new PackError('malformed', 'it does not begin with a version');
  }
  if (Number(found) !== version) {
    throw new PackError('version', `it is of version ${found}, and this site reads ${version}`);
  }
  const bytes = inflate(fromBase64url(data), limits.unpacked);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PackError('malformed', 'what it holds is not text');
  }
}
