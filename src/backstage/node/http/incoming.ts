import { Readable } from 'readable-stream';
import { nodeError } from '../errors';
import { nextTick } from '../process/nextTick';
import type { Connection } from './connection';
import { distinctHeaders, type HeaderLines, type IncomingHeaders, joinHeaders } from './headers';

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** http.IncomingMessage: a request on a server, a response on a client. Its body is pulled from a web stream. */
export class IncomingMessage extends Readable {
  httpVersion = '1.1';
  httpVersionMajor = 1;
  httpVersionMinor = 1;
  method: string | undefined;
  url = '';
  statusCode: number | null = null;
  statusMessage: string | null = null;
  headers: IncomingHeaders = {};
  rawHeaders: string[] = [];
  trailers: Record<string, string> = {};
  rawTrailers: string[] = [];
  complete = false;
  aborted = false;
  upgrade = false;
  connection: Connection;
  private _lines: HeaderLines = [];
  private _reader: Reader | undefined;

  constructor(public socket: Connection) {
    super({ highWaterMark: 16_384 });
    this.connection = socket;
  }

  get headersDistinct(): Record<string, string[]> {
    return distinctHeaders(this._lines);
  }

  /** Fills in header lines and body: the part that Node's HTTP parser does. */
  _receive(lines: HeaderLines, body: ReadableStream<Uint8Array> | null): void {
    this._lines = lines;
    this.headers = joinHeaders(lines);
    this.rawHeaders = lines.flat();
    this._reader = body?.getReader();
    if (!this._reader) this._finish();
  }

  private _finish(): void {
    this.complete = true;
    this.push(null);
  }

  override _read(): void {
    this._reader?.read().then(
      ({ done, value }) => {
        if (this.destroyed) return;
        if (done) return this._finish();
        // A zero-length chunk would not make readable-stream read on.
        if (value.byteLength === 0) return this._read();
        this.socket.bytesRead += value.byteLength;
        this.push(value);
      },
      () => this._abort(),
    );
  }

  /** As in Node: an early end counts as aborted, and an error event is emitted only to those who listen. */
  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    if (!this.readableEnded || !this.complete) {
      this.aborted = true;
      this.emit('aborted');
      this._reader?.cancel(error ?? undefined).catch(() => {});
    }
    if (this.aborted && !this.socket.destroyed) this.socket.destroy(error ?? undefined);
    nextTick(() => done(this.listenerCount('error') > 0 ? error : null));
  }

  /** The other side went away before the message was complete. */
  _abort(): void {
    if (!this.destroyed) this.destroy(nodeError(Error, 'ECONNRESET', 'aborted'));
  }

  setTimeout(_ms: number, onTimeout?: () => void): this {
    if (onTimeout) this.on('timeout', onTimeout);
    return this;
  }
}
