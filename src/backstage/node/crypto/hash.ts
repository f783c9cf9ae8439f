import { Buffer } from 'node:buffer';
import hashJs from 'hash.js';
import { nodeError } from '../errors';

/** Hashes of hash.js by the names that OpenSSL knows them under. */
const algorithms = {
  sha1: hashJs.sha1,
  sha224: hashJs.sha224,
  sha256: hashJs.sha256,
  sha384: hashJs.sha384,
  sha512: hashJs.sha512,
  ripemd160: hashJs.ripemd160,
} as const;

type Name = keyof typeof algorithms;
type Data = string | ArrayBufferView;
interface Engine {
  update(bytes: number[]): unknown;
  digest(): number[];
}

const find = (algorithm: string) => {
  const name = algorithm.toLowerCase().replace(/^rsa-/, '').replace('-', '') as Name;
  if (name in algorithms) return algorithms[name];
  throw nodeError(
    Error,
    'ERR_OSSL_EVP_UNSUPPORTED',
    `Digest method not supported in the browser sandbox: ${algorithm}. It has: ${getHashes().join(', ')}.`,
  );
};

const bytesOf = (data: Data, encoding?: BufferEncoding): Buffer => {
  if (typeof data === 'string') return Buffer.from(data, encoding);
  if (ArrayBuffer.isView(data)) return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  throw nodeError(
    TypeError,
    'ERR_INVALID_ARG_TYPE',
    'The "data" argument must be of type string or an instance of Buffer, TypedArray, or DataView.',
  );
};

/** A hash or HMAC in progress. It keeps what it was fed, so that `copy()` can replay it: hash.js can't clone its state. */
class Digest {
  private readonly parts: Buffer[] = [];
  private finished = false;

  constructor(private readonly start: () => Engine) {}

  update(data: Data, encoding?: BufferEncoding): this {
    this.requireOpen();
    this.parts.push(Buffer.from(bytesOf(data, encoding)));
    return this;
  }

  digest(): Buffer;
  digest(encoding: BufferEncoding): string;
  digest(encoding?: BufferEncoding | 'buffer'): Buffer | string {
    this.requireOpen();
    this.finished = true;
    const engine = this.start();
    for (const part of this.parts) engine.update(part as unknown as number[]);
    const result = Buffer.from(engine.digest());
    return encoding && encoding !== 'buffer' ? result.toString(encoding) : result;
  }

  copy(): Digest {
    this.requireOpen();
    const copy = new Digest(this.start);
    copy.parts.push(...this.parts);
    return copy;
  }

  private requireOpen(): void {
    if (this.finished) {
      throw nodeError(Error, 'ERR_CRYPTO_HASH_FINALIZED', 'Digest already called');
    }
  }
}

export { Digest as Hash, Digest as Hmac };

/** Synchronous hash, as express (etag), knex and backend-defaults use it: sha1, sha2, ripemd160. */
export function createHash(algorithm: string): Digest {
  const hash = find(algorithm);
  return new Digest(() => hash());
}

/** Synchronous HMAC, as cookie-signature uses it. */
export function createHmac(algorithm: string, key: Data): Digest {
  const hash = find(algorithm);
  const keyBytes = [...bytesOf(key)];
  return new Digest(() => hashJs.hmac(hash as never, keyBytes));
}

/** crypto.hash of Node 20.12: one-shot, hex by default. */
export function hash(algorithm: string, data: Data, encoding: BufferEncoding = 'hex'): string {
  return createHash(algorithm).update(data).digest(encoding);
}

export function getHashes(): string[] {
  return Object.keys(algorithms);
}
