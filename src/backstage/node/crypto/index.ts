import { nodeError } from '../errors';
import { Hash, Hmac, createHash, createHmac, getHashes, hash } from './hash';
import {
  getRandomValues,
  randomBytes,
  randomFill,
  randomFillSync,
  randomInt,
  randomUUID,
} from './random';

const unavailable = (name: string) => (): never => {
  throw new Error(`crypto.${name} is not available in the browser sandbox.`);
};

/** Compares in constant time. Throws if the lengths differ, as Node does. */
function timingSafeEqual(left: Uint8Array, right: Uint8Array): boolean {
  if (left.byteLength !== right.byteLength) {
    throw nodeError(
      RangeError,
      'ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH',
      'Input buffers must have the same byte length',
    );
  }
  let difference = 0;
  left.forEach((byte, index) => {
    difference |= byte ^ (right[index] ?? 0);
  });
  return difference === 0;
}

class KeyObject {}

/**
 * node:crypto without OpenSSL: hashes, HMACs and random values are real; keys, signatures and ciphers say that they are
 * missing when called. `webcrypto` is the Worker's own, which has no `subtle` where there is no secure context.
 */
export default {
  Hash,
  Hmac,
  KeyObject,
  constants: {},
  createCipheriv: unavailable('createCipheriv'),
  createDecipheriv: unavailable('createDecipheriv'),
  createHash,
  createHmac,
  createPrivateKey: unavailable('createPrivateKey'),
  createPublicKey: unavailable('createPublicKey'),
  createSecretKey: unavailable('createSecretKey'),
  createSign: unavailable('createSign'),
  createVerify: unavailable('createVerify'),
  generateKeyPair: unavailable('generateKeyPair'),
  generateKeyPairSync: unavailable('generateKeyPairSync'),
  getCiphers: (): string[] => [],
  getHashes,
  getRandomValues,
  hash,
  pbkdf2: unavailable('pbkdf2'),
  pbkdf2Sync: unavailable('pbkdf2Sync'),
  randomBytes,
  randomFill,
  randomFillSync,
  randomInt,
  randomUUID,
  scrypt: unavailable('scrypt'),
  scryptSync: unavailable('scryptSync'),
  sign: unavailable('sign'),
  subtle: globalThis.crypto.subtle,
  timingSafeEqual,
  verify: unavailable('verify'),
  webcrypto: globalThis.crypto,
};
