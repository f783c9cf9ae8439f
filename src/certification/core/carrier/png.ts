import { CarrierError } from './carrierError';
import { crc32 } from './crc32';

// The chunks of a PNG: https://www.w3.org/TR/png-3/#5DataRep

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Of a chunk: length and type before its data, a CRC after them. */
const HEAD = 8;
const CRC = 4;
/** Far above what an image of a certificate has. */
const MOST_CHUNKS = 10_000;

export interface Chunk {
  /** Four letters, such as `iTXt`. */
  readonly type: string;
  readonly data: Uint8Array;
}

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/**
 * The chunks of a PNG in order, from IHDR to IEND. Every CRC is checked.
 *
 * @throws CarrierError
 */
export function readChunks(png: Uint8Array): Chunk[] {
  if (!isPng(png)) throw new CarrierError('unknown', 'This is no PNG image.');
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (chunks.at(-1)?.type !== 'IEND') {
    if (at + HEAD + CRC > png.length) throw truncated();
    const length = view.getUint32(at);
    const end = at + HEAD + length;
    if (end + CRC > png.length) throw truncated();
    const type = String.fromCharCode(...png.subarray(at + 4, at + HEAD));
    if (!/^[A-Za-z]{4}$/.test(type)) throw damaged();
    if (view.getUint32(end) !== crc32(png.subarray(at + 4, end))) throw damaged();
    if (chunks.length === 0 && type !== 'IHDR') throw damaged();
    if (chunks.length >= MOST_CHUNKS) throw damaged();
    chunks.push({ type, data: png.subarray(at + HEAD, end) });
    at = end + CRC;
  }
  return chunks;
}

/** The PNG of these chunks. */
export function writeChunks(chunks: readonly Chunk[]): Uint8Array {
  const size = chunks.reduce((sum, { data }) => sum + HEAD + data.length + CRC, SIGNATURE.length);
  const png = new Uint8Array(size);
  const view = new DataView(png.buffer);
  png.set(SIGNATURE);
  let at = SIGNATURE.length;
  for (const { type, data } of chunks) {
    const end = at + HEAD + data.length;
    view.setUint32(at, data.length);
    png.set(
      Uint8Array.from(type, letter => letter.charCodeAt(0)),
      at + 4,
    );
    png.set(data, at + HEAD);
    view.setUint32(end, crc32(png.subarray(at + 4, end)));
    at = end + CRC;
  }
  return png;
}

const truncated = () =>
  new CarrierError(
    'truncated',
    'This image is cut off: its end is missing. Download or send it again.',
  );
const damaged = () =>
  new CarrierError(
    'damaged',
    'This image is damaged: it was changed or broken on its way. Download or send it again.',
  );
