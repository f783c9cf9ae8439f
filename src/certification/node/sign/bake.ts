import { readChunks, writeChunks } from '../../core/carrier/png';
import { pngKeyword } from '../../core/carrier/readCarrier';

const keyword = 'openbadgecredential';

/**
 * A PNG that carries a signed credential: Open Badges 3.0, "Baked Badge", which wants the text uncompressed. A certificate
 * or a credential that the picture had is taken out: it would say the same twice, or two things.
 *
 * @throws CarrierError when the picture is no PNG, or a broken one
 */
export function bake(png: Uint8Array, jwt: string): Uint8Array {
  const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
  const [header, ...others] = readChunks(png).filter(
    ({ type, data }) =>
      type !== 'iTXt' || ![keyword, pngKeyword].some(name => latin1(data).startsWith(`${name}\0`)),
  );
  // Keyword, no compression and its method, no language, no translated keyword: each ends with a null byte.
  const data = Uint8Array.from(Buffer.from(`${keyword}\0\0\0\0\0${jwt}`, 'latin1'));
  return writeChunks([...(header ? [header] : []), { type: 'iTXt', data }, ...others]);
}
