import { crc32 as zlibCrc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleCertificate } from '../certificate.testing';
import { limits } from '../limits';
import { readCertificate } from '../readCertificate';
import { crc32 } from './crc32';
import { fragmentOf } from './link';
import { readChunks, writeChunks } from './png';
import { withText } from './pngText';
import { pngKeyword, readCarrier, withCertificate } from './readCarrier';

const json = JSON.stringify(exampleCertificate());
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A white image of one pixel, as any program would write it. */
const pixel = writeChunks([
  { type: 'IHDR', data: Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]) },
  { type: 'IDAT', data: new Uint8Array(deflateSync(Uint8Array.from([0, 255]))) },
  { type: 'IEND', data: new Uint8Array() },
]);
const png = withCertificate(pixel, json);
const link = `https://example.org/verify/${fragmentOf(json)}`;

const faultOf = (input: Uint8Array | string) => {
  const read = readCarrier(input);
  return read.ok ? 'none' : read.fault;
};
const messageOf = (input: Uint8Array | string) => {
  const read = readCarrier(input);
  return read.ok ? '' : read.message;
};

describe('a certificate travels', () => {
  it('in a PNG that stays the image it was', () => {
    expect(readCarrier(png)).toEqual({ ok: true, carrier: 'png', json });
    expect(readChunks(png).map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'IDAT', 'IEND']);
    expect(readChunks(png).filter(({ type }) => type !== 'iTXt')).toEqual(readChunks(pixel));
    expect(readCarrier(withCertificate(png, '{"other":1}'))).toMatchObject({ json: '{"other":1}' });
  });

  it('beside other texts in the PNG', () => {
    const both = withText(withText(png, 'Comment', 'hello'), 'openbadgecredential', 'a.b.c');
    expect(readCarrier(both)).toMatchObject({ ok: true, json });
  });

  it('as JSON, as bytes or as text', () => {
    expect(readCarrier(bytesOf(`\ufeff\n${json}\n`))).toEqual({ ok: true, carrier: 'json', json });
    expect(readCarrier(json)).toEqual({ ok: true, carrier: 'json', json });
  });

  it('in a link, or its fragment, or a link that mail has encoded', () => {
    expect(link).toMatch(/^https:\/\/example\.org\/verify\/#certificate=1\.[\w-]+$/);
    expect(readCarrier(` ${link}\n`)).toEqual({ ok: true, carrier: 'link', json });
    expect(readCarrier(fragmentOf(json))).toMatchObject({ ok: true, json });
    const encoded = link.replace('=1.', '=1%2E').replaceAll('_', '%5F');
    expect(readCarrier(encoded)).toMatchObject({ ok: true, json });
  });

  it('with any text, by any way', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const any = JSON.stringify({ text });
        for (const carrier of [withCertificate(pixel, any), any, fragmentOf(any)]) {
          expect(readCarrier(carrier)).toMatchObject({ ok: true, json: any });
        }
      }),
    );
  });
});

describe('what brings no certificate', () => {
  const chunk = (data: readonly number[]) => {
    const [header, ...others] = readChunks(pixel);
    const itxt = { type: 'iTXt', data: Uint8Array.from([...bytesOf(pngKeyword), ...data]) };
    return writeChunks([header!, itxt, ...others]);
  };
  const compressed = (bytes: Uint8Array) => chunk([0, 1, 0, 0, 0, ...deflateSync(bytes)]);

  it.each<[what: string, input: Uint8Array | string, fault: string, message: RegExp]>([
    ['nothing', '', 'empty', /empty/],
    ['no bytes', new Uint8Array(), 'empty', /empty/],
    ['words', 'Hello', 'unknown', /This text is neither/],
    ['another link', 'https://example.org/verify/', 'empty', /copy the whole/],
    ['a PNG without', pixel, 'empty', /screenshot/],
    ['a JPEG', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 'unknown', /JPEG/],
    ['a PDF', bytesOf('%PDF-1.7'), 'unknown', /PDF/],
    ['other bytes', Uint8Array.from([0xc3, 0x28]), 'unknown', /This file/],
    ['a PNG cut off', png.slice(0, -20), 'truncated', /cut off/],
    ['a link cut off', link.slice(0, -30), 'truncated', /cut off/],
    ['a link of another version', link.replace('=1.', '=2.'), 'version', /version 2/],
    ['a link without code', 'https://example.org/#certificate=', 'damaged', /damaged/],
    ['a link too long', `#certificate=1.${'A'.repeat(100_001)}`, 'too-large', /longer than any/],
    [
      'two certificates',
      writeChunks(readChunks(png).flatMap(one => (one.type === 'iTXt' ? [one, one] : [one]))),
      'damaged',
      /two certificates/,
    ],
    ['a text without its flags', chunk([0]), 'damaged', /can’t be unpacked/],
    ['a text packed otherwise', chunk([0, 1, 7, 0, 0, 1, 2]), 'damaged', /can’t be unpacked/],
    [
      'a text that is no zlib',
      chunk([0, 1, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7]),
      'damaged',
      /unpacked: /,
    ],
    ['a text that is no Unicode', chunk([0, 0, 0, 0, 0, 0xff]), 'damaged', /unpacked/],
    ['a bomb', compressed(new Uint8Array(limits.json * 4)), 'damaged', /unpacks to more/],
    ['a file too large', new Uint8Array(20_000_001), 'too-large', /20 MB/],
  ])('%s', (_what, input, fault, message) => {
    expect(faultOf(input)).toBe(fault);
    expect(messageOf(input)).toMatch(message);
  });

  it('is a PNG with any one bit changed', () => {
    const broken = fc.tuple(fc.nat(png.length - 1), fc.nat(7)).map(([at, bit]) => {
      const copy = png.slice();
      copy[at] = (copy[at] ?? 0) ^ (1 << bit);
      return copy;
    });
    fc.assert(
      fc.property(broken, input => {
        expect(readCarrier(input).ok).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws, whatever comes', () => {
    const spliced = fc
      .tuple(fc.nat(png.length), fc.nat(30), fc.uint8Array({ maxLength: 30 }))
      .map(([at, length, bytes]) =>
        Uint8Array.from([...png.slice(0, at), ...bytes, ...png.slice(at + length)]),
      );
    const linked = fc
      .tuple(fc.nat(link.length), fc.nat(5), fc.string({ unit: 'binary' }))
      .map(([at, length, text]) => link.slice(0, at) + text + link.slice(at + length));
    const any = fc.oneof(spliced, linked, fc.uint8Array(), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(any, input => {
        const read = readCarrier(input);
        if (read.ok) readCertificate(read.json);
        else expect(read.message).toMatch(/\.$/);
      }),
      { numRuns: 2000 },
    );
  });
});

it('a link that would be too long is not made', () => {
  const noise = Array.from({ length: 40_000 }, (_, n) =>
    ((n * 2_654_435_761) % 4_294_967_296).toString(36),
  );
  expect(() => fragmentOf(noise.join())).toThrow(/too long for a link.*PNG or the JSON/);
});

it('CRC-32 is that of other tools', () => {
  fc.assert(
    fc.property(fc.uint8Array(), bytes => {
      expect(crc32(bytes)).toBe(zlibCrc32(bytes));
    }),
  );
});
