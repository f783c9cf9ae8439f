import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readChunks, writeChunks } from '../../core/carrier/png';
import { textOf } from '../../core/carrier/pngText';
import { readCarrier, withCertificate } from '../../core/carrier/readCarrier';
import { bake } from './bake';

/** An image of one pixel. */
const pixel = writeChunks([
  { type: 'IHDR', data: Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]) },
  { type: 'IDAT', data: new Uint8Array(deflateSync(Uint8Array.from([0, 255]))) },
  { type: 'IEND', data: new Uint8Array() },
]);
const textIn = (png: Uint8Array) => textOf(png, 'openbadgecredential', 1_000_000);

describe('a baked badge', () => {
  it('carries the credential as Open Badges 3.0 says: iTXt, not compressed', () => {
    const png = bake(pixel, 'aaa.bbb.ccc');
    expect(textIn(png)).toBe('aaa.bbb.ccc');
    expect(Buffer.from(png).toString('latin1')).toContain(
      'openbadgecredential\0\0\0\0\0aaa.bbb.ccc',
    );
    expect(readChunks(png).filter(({ type }) => type !== 'iTXt')).toEqual(readChunks(pixel));
  });

  it('has one text: what the picture carried before is taken out', () => {
    const png = bake(bake(withCertificate(pixel, '{"a":1}'), 'aaa.bbb.ccc'), 'ddd.eee.fff');
    expect(textIn(png)).toBe('ddd.eee.fff');
    expect(readChunks(png).filter(({ type }) => type === 'iTXt')).toHaveLength(1);
    expect(readCarrier(png)).toMatchObject({ ok: false });
  });

  it('is not made of something else', () => {
    expect(() => bake(new TextEncoder().encode('GIF89a'), 'a.b.c')).toThrow(/no PNG/);
  });
});
