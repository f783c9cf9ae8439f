import { zlibSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, PackError, toBase64url, unpack, type PackFault } from '.';

const limits = { packed: 4_000, unpacked: 100_000 };
const text = 'const greeting = "Grüße";\n'.repeat(60);
const packed = pack(text, 3, limits);

const refusal = (action: () => unknown): PackError => {
  try {
    action();
  } catch (error) {
    if (error instanceof PackError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('packed text', () => {
  it('comes back as it was, and may stand in an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), any => {
        const some = pack(any, 3, { ...limits, packed: 100_000 });
        expect(some).toMatch(/^3\.[\w-]*$/);
        expect(unpack(some, 3, { ...limits, packed: 100_000 })).toBe(any);
      }),
    );
    expect(packed.length).toBeLessThan(text.length / 10);
  });

  it.each<[string, PackFault, RegExp]>([
    ['', 'malformed', /does not begin with a version/],
    [packed.slice(2), 'malformed', /does not begin with a version/],
    [packed.replace('3.', '4.'), 'version', /is of version 4, and this site reads 3/],
    [`${packed}!`, 'malformed', /characters that no such text has/],
    [packed.slice(0, -packed.length / 2), 'truncated', /its end is missing/],
    ['3.AAAA', 'truncated', /its end is missing/],
    ['3.AAAAAAAAAAAA', 'malformed', /not compressed in the way of this site/],
    ['x'.repeat(4_001), 'too-large', /more than 4,000 characters/],
    [`3.${toBase64url(zlibSync(new Uint8Array(100_001)))}`, 'too-large', /more than 0\.1 MB/],
    [`3.${toBase64url(zlibSync(new Uint8Array([0xff, 0xfe])))}`, 'malformed', /is not text/],
  ])('%# %.20s', (bad, fault, message) => {
    const error = refusal(() => unpack(bad, 3, limits));
    expect(error.message).toMatch(message);
    expect(error.fault).toBe(fault);
  });

  it('is refused when one character was changed', () => {
    const at = packed.length - 12;
    const changed = `${packed.slice(0, at)}${packed[at] === 'A' ? 'B' : 'A'}${packed.slice(at + 1)}`;
    expect(refusal(() => unpack(changed, 3, limits)).fault).toMatch(/malformed|truncated/);
  });

  it('is not made beyond its limits', () => {
    const noise = Array.from({ length: 9_000 }, (_, index) => Math.sin(index)).join('');
    expect(refusal(() => pack('x'.repeat(100_001), 3, limits)).message).toMatch(/more than 0.1 MB/);
    expect(refusal(() => pack(noise.slice(0, 99_000), 3, limits)).message).toMatch(/longer than/);
  });
});
