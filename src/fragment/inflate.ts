import { Inflate, zlibSync } from 'fflate';
import { PackError } from './packError';

/** So little goes in at a time that what comes out (at most 1,032 times as much) can be counted before more follows. */
const STEP = 256;
const HEADER = 2;
const CHECKSUM = 4;
/** fflate 0.8's code for data that end too early. */
const UNEXPECTED_END = 0;

const truncated = () => new PackError('truncated', 'its end is missing');

/** Bytes in the zlib format (RFC 1950), which ends with a checksum. */
export const deflate = (bytes: Uint8Array): Uint8Array => zlibSync(bytes, { level: 9 });

/**
 * The inverse of `deflate`, for data that nobody vouches for.
 *
 * @param most bytes that may come out: a bomb is stopped when it passes them
 * @throws PackError
 */
export function inflate(zlib: Uint8Array, most: number): Uint8Array {
  if (zlib.length < HEADER + CHECKSUM) throw truncated();
  const [method = 0, flags = 0] = zlib;
  const isZlib = (method & 15) === 8 && ((method << 8) | flags) % 31 === 0 && (flags & 32) === 0;
  if (!isZlib) throw new PackError('malformed', 'it is not compressed in the way of this site');
  const bytes = inflateBody(zlib.subarray(HEADER, -CHECKSUM), most);
  const sum = new DataView(zlib.buffer, zlib.byteOffset + zlib.length - CHECKSUM).getUint32(0);
  if (sum !== adler32(bytes)) throw new PackError('malformed', 'its checksum is wrong');
  return bytes;
}

function inflateBody(deflated: Uint8Array, most: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate(part => {
    length += part.length;
    if (length > most) {
      throw new PackError('too-large', `it unpacks to more than ${most / 1_000_000} MB`);
    }
    parts.push(part);
  });
  try {
    for (let at = 0; at < deflated.length || at === 0; at += STEP) {
      stream.push(deflated.slice(at, at + STEP), at + STEP >= deflated.length);
    }
  } catch (error) {
    // fflate throws errors with a code; all else is thrown above.
    const { code } = error as { code?: unknown };
    if (typeof code !== 'number') throw error;
    throw code === UNEXPECTED_END
      ? truncated()
      : new PackError('malformed', 'its compressed data are broken');
  }
  const bytes = new Uint8Array(length);
  parts.reduce((at, part) => (bytes.set(part, at), at + part.length), 0);
  return bytes;
}

/** Adler-32 (RFC 1950 §8.2), which fflate writes and doesn't check. */
function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (const byte of bytes) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return ((high << 16) | low) >>> 0;
}
