import nodeCrypto from 'node:crypto';
import { describe, expect, it } from 'vitest';
import shimCrypto from './index';

type Crypto = typeof nodeCrypto;
const implementations: [string, Crypto][] = [
  ['node', nodeCrypto],
  ['shim', shimCrypto as unknown as Crypto],
];

// FIPS 180-4 and RFC 4231 vectors.
const hashes = [
  ['sha1', 'abc', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
  ['sha256', 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['SHA-256', '', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['sha224', 'abc', '23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7'],
  [
    'sha384',
    'abc',
    'cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7',
  ],
  [
    'sha512',
    'abc',
    'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
  ],
  ['ripemd160', 'abc', '8eb208f7e05d987a9b044a8e98c6b087f15a0bfc'],
] as const;

describe.each(implementations)('crypto of %s', (_name, crypto) => {
  it.each(hashes)('%s of "%s"', (algorithm, text, expected) => {
    expect(crypto.createHash(algorithm).update(text).digest('hex')).toBe(expected);
  });

  it('makes HMACs (RFC 4231, case 2)', () => {
    const expected = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
    const hmac = crypto
      .createHmac('sha256', 'Jefe')
      .update('what do ya want ')
      .update('for nothing?');
    expect(hmac.digest('hex')).toBe(expected);
    const longKey = Buffer.alloc(131, 0xaa);
    expect(
      crypto
        .createHmac('sha256', longKey)
        .update('Test Using Larger Than Block-Size Key - Hash Key First')
        .digest('hex'),
    ).toBe('60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54');
  });

  it('takes text in encodings, buffers and views, in parts', () => {
    const expected = crypto.createHash('sha256').update('grüße').digest('base64');
    const bytes = Buffer.from('grüße');
    expect(crypto.createHash('sha256').update(bytes).digest('base64')).toBe(expected);
    expect(
      crypto.createHash('sha256').update(new Uint8Array(bytes)).digest().toString('base64'),
    ).toBe(expected);
    expect(crypto.createHash('sha256').update(bytes.toString('hex'), 'hex').digest('base64')).toBe(
      expected,
    );
    const inParts = crypto.createHash('sha256').update('gr');
    const copy = inParts.copy();
    expect(inParts.update('üße').digest('base64')).toBe(expected);
    expect(copy.update('üße').digest('base64url')).toBe(
      expected.replace(/=$/, '').replace('+', '-').replace('/', '_'),
    );
    expect(() => inParts.digest()).toThrow(
      expect.objectContaining({ code: 'ERR_CRYPTO_HASH_FINALIZED' }),
    );
    expect(() => inParts.update('x')).toThrow(
      expect.objectContaining({ code: 'ERR_CRYPTO_HASH_FINALIZED' }),
    );
    expect(() => crypto.createHash('sha256').update(5 as never)).toThrow(
      expect.objectContaining({ code: 'ERR_INVALID_ARG_TYPE' }),
    );
  });

  it('hashes more than one block the same as in one go', () => {
    const data = Buffer.from(Array.from({ length: 100_000 }, (_, index) => index % 251));
    expect(crypto.createHash('sha1').update(data).digest('hex')).toBe(
      nodeCrypto.createHash('sha1').update(data).digest('hex'),
    );
  });

  it('makes random values of the asked size and range', async () => {
    expect(crypto.randomBytes(70_000).length).toBe(70_000);
    expect(crypto.randomBytes(16).equals(crypto.randomBytes(16))).toBe(false);
    const later = await new Promise<Buffer>((resolve, reject) =>
      crypto.randomBytes(8, (error, bytes) => (error ? reject(error) : resolve(bytes))),
    );
    expect(later.length).toBe(8);
    const rolls = new Set(Array.from({ length: 300 }, () => crypto.randomInt(1, 7)));
    expect([...rolls].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(crypto.randomInt(1)).toBe(0);
    expect(() => crypto.randomInt(5, 5)).toThrow(
      expect.objectContaining({ code: 'ERR_OUT_OF_RANGE' }),
    );
    const filled = crypto.randomFillSync(Buffer.alloc(32), 16);
    expect(filled.subarray(0, 16).every(byte => byte === 0)).toBe(true);
    expect(filled.subarray(16).some(byte => byte !== 0)).toBe(true);
  });

  it('makes version 4 UUIDs', () => {
    const uuids = Array.from({ length: 50 }, () => crypto.randomUUID());
    const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    for (const uuid of uuids) expect(uuid).toMatch(form);
    expect(new Set(uuids).size).toBe(50);
  });

  it('compares in constant time', () => {
    expect(crypto.timingSafeEqual(Buffer.from('abc'), Buffer.from('abc'))).toBe(true);
    expect(crypto.timingSafeEqual(Buffer.from('abc'), Buffer.from('abd'))).toBe(false);
    expect(() => crypto.timingSafeEqual(Buffer.from('a'), Buffer.from('ab'))).toThrow(
      expect.objectContaining({ code: 'ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH', name: 'RangeError' }),
    );
  });
});

describe('crypto of the sandbox', () => {
  it('says what it lacks', () => {
    expect(() => shimCrypto.createHash('md5')).toThrow(
      'Digest method not supported in the browser sandbox: md5. It has: sha1, sha224, sha256, sha384, sha512, ripemd160.',
    );
    expect(() => shimCrypto.createSign()).toThrow(
      'crypto.createSign is not available in the browser sandbox.',
    );
  });
});
