import { Buffer } from 'node:buffer';
import { nodeError } from '../errors';

type Done<T> = (error: Error | null, value: T) => void;

// Exists in every Worker, unlike crypto.subtle and crypto.randomUUID, which an opaque origin's Worker lacks in Chromium.
const source = globalThis.crypto;
const largestRequest = 65_536; // Web Crypto's limit for one getRandomValues call

function fill(bytes: Uint8Array): void {
  for (let start = 0; start < bytes.length; start += largestRequest) {
    source.getRandomValues(
      bytes.subarray(start, start + largestRequest) as Uint8Array<ArrayBuffer>,
    );
  }
}

export function randomBytes(size: number): Buffer;
export function randomBytes(size: number, done: Done<Buffer>): void;
export function randomBytes(size: number, done?: Done<Buffer>): Buffer | void {
  const bytes = Buffer.alloc(size);
  fill(bytes);
  if (!done) return bytes;
  queueMicrotask(() => done(null, bytes));
}

export function randomFillSync<T extends ArrayBufferView>(target: T, offset = 0, size?: number): T {
  const end = size === undefined ? target.byteLength : offset + size;
  fill(new Uint8Array(target.buffer, target.byteOffset, target.byteLength).subarray(offset, end));
  return target;
}

export function randomFill<T extends ArrayBufferView>(target: T, done: Done<T>): void {
  randomFillSync(target);
  queueMicrotask(() => done(null, target));
}

/** A whole number in [min, max) without modulo bias; `randomInt(max)` starts at 0. The span is below 2^48, as in Node. */
export function randomInt(
  min: number,
  max?: number | Done<number>,
  done?: Done<number>,
): number | void {
  if (typeof max !== 'number') return randomInt(0, min, max);
  const span = max - min;
  if (!Number.isSafeInteger(min) || !Number.isSafeInteger(max) || span <= 0 || span > 2 ** 48 - 1) {
    throw nodeError(
      RangeError,
      'ERR_OUT_OF_RANGE',
      `The value of "max" is out of range. It must be greater than the value of "min" (${min}). Received ${max}`,
    );
  }
  const limit = 2 ** 48 - (2 ** 48 % span);
  let value: number;
  do {
    value = randomBytes(6).readUIntBE(0, 6);
  } while (value >= limit);
  const result = min + (value % span);
  if (!done) return result;
  queueMicrotask(() => done(null, result));
}

/** RFC 9562 version 4, from random bytes. */
export function randomUUID(): string {
  const bytes = randomBytes(16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export const getRandomValues = <T extends ArrayBufferView>(target: T): T => randomFillSync(target);
