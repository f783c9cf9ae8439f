import { Buffer } from 'node:buffer';
import { Writable } from 'readable-stream';
import { nodeError } from '../errors';
import { nextTick } from '../process/nextTick';
import { type BodyChannel, createBodyChannel } from './bodyChannel';
import type { Connection } from './connection';
import type { HeaderLines, HeaderValue } from './headers';
import { HeaderStore, headersSentError } from './headerStore';

type Done = (error?: Error | null) => void;
type HeaderSource = Headers | Map<string, HeaderValue>;

/**
 * http.OutgoingMessage on readable-stream's Writable: what a server's response and a client's request share. `_header` is
 * the head as text once it is sent (compression and on-headers look at it), `null` before.
 */
export abstract class OutgoingMessage extends Writable {
  _header: string | null = null;
  _hasBody = true;
  finished = false;
  sendDate = true;
  chunkedEncoding = false;
  shouldKeepAlive = true;
  useChunkedEncodingByDefault = true;
  socket: Connection | null = null;
  protected readonly _store = new HeaderStore();
  protected readonly _body: BodyChannel = createBodyChannel(reason => this._onCancel(reason));
  protected _knownLength: number | undefined;

  constructor({ autoDestroy = true } = {}) {
    super({ decodeStrings: true, highWaterMark: 16_384, autoDestroy });
  }

  /** Sends the head with what is known so far: called by the first write, end or flushHeaders. */
  abstract _implicitHeader(): void;
  /** The reader of the body has given up. */
  protected abstract _onCancel(reason: unknown): void;

  get headersSent(): boolean {
    return this._header !== null;
  }
  get connection(): Connection | null {
    return this.socket;
  }

  setHeader(name: string, value: HeaderValue): this {
    this._requireUnsent('set');
    this._store.set(name, value);
    return this;
  }
  appendHeader(name: string, value: string | readonly string[]): this {
    this._requireUnsent('append');
    this._store.append(name, value);
    return this;
  }
  setHeaders(headers: HeaderSource): this {
    this._requireUnsent('set');
    if (!(headers instanceof Headers || headers instanceof Map)) {
      throw nodeError(
        TypeError,
        'ERR_INVALID_ARG_TYPE',
        'The "headers" argument must be an instance of Headers or Map.',
      );
    }
    for (const [name, value] of headers as Iterable<[string, HeaderValue]>) {
      // Headers gives one entry per cookie; setting would keep only the last.
      if (name.toLowerCase() === 'set-cookie') this._store.append(name, value as string);
      else this._store.set(name, value);
    }
    return this;
  }
  getHeader(name: string): HeaderValue | undefined {
    return this._store.get(name);
  }
  getHeaders(): Record<string, HeaderValue> {
    return this._store.toObject();
  }
  getHeaderNames(): string[] {
    return this._store.names();
  }
  getRawHeaderNames(): string[] {
    return this._store.rawNames();
  }
  hasHeader(name: string): boolean {
    return this._store.has(name);
  }
  removeHeader(name: string): void {
    this._requireUnsent('remove');
    this._store.delete(name);
  }
  flushHeaders(): void {
    if (!this._header) this._implicitHeader();
  }
  /** Trailers need a chunked wire; there is none here, so they are dropped as they are for HTTP/1.0 clients in Node. */
  addTrailers(): void {}
  setTimeout(_ms: number, onTimeout?: () => void): this {
    if (onTimeout) this.on('timeout', onTimeout);
    return this;
  }

  private _requireUnsent(action: string): void {
    if (this._header) throw headersSentError(action);
  }

  /** Adds the framing header that Node would: content-length if the whole body is known, else chunked. */
  protected _frame(lines: HeaderLines, withoutBody: boolean): HeaderLines {
    const has = (name: string) => lines.some(([other]) => other.toLowerCase() === name);
    if (withoutBody || has('content-length') || has('transfer-encoding')) return lines;
    if (this._knownLength !== undefined)
      return [...lines, ['Content-Length', String(this._knownLength)]];
    this.chunkedEncoding = true;
    return [...lines, ['Transfer-Encoding', 'chunked']];
  }

  override write(chunk: unknown, encoding?: BufferEncoding | Done, done?: Done): boolean {
    if (!this._header && !this.writableEnded) {
      requireChunk(chunk);
      this._implicitHeader();
    }
    return super.write(chunk, encoding as BufferEncoding, done);
  }

  override end(chunk?: unknown, encoding?: BufferEncoding | Done, done?: Done): this {
    if (typeof chunk === 'function')
      [chunk, encoding, done] = [undefined, undefined, chunk as Done];
    else if (typeof encoding === 'function') [encoding, done] = [undefined, encoding];
    if (!this._header && !this.writableEnded && !this.destroyed) {
      if (chunk !== undefined && chunk !== null) requireChunk(chunk);
      this._knownLength = lengthOf(chunk, encoding);
      this._implicitHeader();
    }
    this.finished = true;
    super.end(chunk, encoding as BufferEncoding, done);
    return this;
  }

  override _write(chunk: Buffer, _encoding: string, done: Done): void {
    if (!this._hasBody) return nextTick(() => done());
    if (this.socket) this.socket.bytesWritten += chunk.length;
    this._body.write(chunk, () => done());
  }

  override _final(done: Done): void {
    this._body.end();
    done();
  }
}

const lengthOf = (chunk: unknown, encoding?: BufferEncoding): number => {
  if (chunk === undefined || chunk === null) return 0;
  return typeof chunk === 'string'
    ? Buffer.byteLength(chunk, encoding)
    : (chunk as Uint8Array).byteLength;
};

function requireChunk(chunk: unknown): void {
  if (chunk === null) {
    throw nodeError(TypeError, 'ERR_STREAM_NULL_VALUES', 'May not write null values to stream');
  }
  if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) {
    throw nodeError(
      TypeError,
      'ERR_INVALID_ARG_TYPE',
      `The "chunk" argument must be of type string or an instance of Buffer or Uint8Array. Received ${received(chunk)}`,
    );
  }
}

const received = (value: unknown): string => {
  if (value === undefined) return 'undefined';
  if (typeof value === 'object') return `an instance of ${value?.constructor?.name ?? 'Object'}`;
  return typeof value === 'function'
    ? `function ${value.name}`
    : `type ${typeof value} (${String(value)})`;
};
