import { deflate, inflate } from '../../../fragment/inflate';
import { CarrierError } from './carrierError';
import { type Chunk, readChunks, writeChunks } from './png';

// International text in a PNG: https://www.w3.org/TR/png-3/#11iTXt
// keyword, 0, compressed?, method, language, 0, translated keyword, 0, text

/**
 * A PNG with a text inside it, compressed, under a keyword; it stays the image that it was. A text that it already had
 * under that keyword is replaced.
 *
 * @param keyword 1 to 79 ASCII characters
 * @throws CarrierError when it is no PNG, or a broken one
 */
export function withText(png: Uint8Array, keyword: string, text: string): Uint8Array {
  const [header, ...others] = readChunks(png).filter(chunk => keywordOf(chunk) !== keyword);
  const data = Uint8Array.from([
    ...ascii(keyword),
    0,
    ...[1, 0],
    0,
    0,
    ...deflate(new TextEncoder().encode(text)),
  ]);
  return writeChunks([...(header ? [header] : []), { type: 'iTXt', data }, ...others]);
}

/**
 * The text that a PNG has under a keyword; undefined where it has none.
 *
 * @param most bytes that the text may have
 * @throws CarrierError when it is no PNG or a broken one, when the text is longer, or when there are several
 */
export function textOf(png: Uint8Array, keyword: string, most: number): string | undefined {
  const [chunk, another] = readChunks(png).filter(one => keywordOf(one) === keyword);
  if (!chunk) return undefined;
  if (another) {
    throw new CarrierError(
      'damaged',
      'This image holds two certificates, so that one could show one and mean the other. It was not opened.',
    );
  }
  const { data } = chunk;
  const flagsAt = keyword.length + 1;
  const [compressed, method] = [data[flagsAt], data[flagsAt + 1]];
  const languageEnd = data.indexOf(0, flagsAt + 2);
  const translatedEnd = languageEnd < 0 ? -1 : data.indexOf(0, languageEnd + 1);
  if (translatedEnd < 0 || (compressed !== 0 && compressed !== 1) || method !== 0) throw broken();
  const content = data.subarray(translatedEnd + 1);
  try {
    const bytes = compressed === 1 ? inflate(content, most) : content;
    if (bytes.length > most) throw new Error('it is longer than it may be');
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw broken(error instanceof Error ? error.message : undefined);
  }
}

/** Of an iTXt chunk; undefined for others. */
function keywordOf({ type, data }: Chunk): string | undefined {
  if (type !== 'iTXt') return undefined;
  const end = data.subarray(0, 80).indexOf(0);
  return end < 0 ? undefined : String.fromCharCode(...data.subarray(0, end));
}

const ascii = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0));

const broken = (why?: string) =>
  new CarrierError(
    'damaged',
    `The certificate in this image can’t be unpacked${why ? `: ${why}` : ''}. Download or send the image again.`,
  );
