import { nodeError } from '../errors';
import type { ExchangeResponse } from './exchange';
import { hasInvalidCharacters, type HeaderValue } from './headers';
import { headersSentError } from './headerStore';
import type { IncomingMessage } from './incoming';
import { OutgoingMessage } from './outgoing';
import { STATUS_CODES } from './statusCodes';

export type OutgoingHeaders = Record<string, HeaderValue | undefined> | (HeaderValue | undefined)[];

/** How a response reaches whoever made the request. */
export interface ResponseSink {
  head(response: ExchangeResponse): void;
  /** The response was destroyed before it was complete. */
  fail(error: Error): void;
}

const pairs = (headers: OutgoingHeaders): [string, HeaderValue][] => {
  if (!Array.isArray(headers)) return Object.entries(headers) as [string, HeaderValue][];
  if (headers.length % 2 !== 0) {
    throw nodeError(TypeError, 'ERR_INVALID_ARG_VALUE', "The argument 'headers' is invalid.");
  }
  return headers.flatMap((name, index): [string, HeaderValue][] =>
    index % 2 === 0 ? [[String(name), headers[index + 1] as HeaderValue]] : [],
  );
};

/** http.ServerResponse. */
export class ServerResponse extends OutgoingMessage {
  statusCode = 200;
  statusMessage: string | undefined;
  strictContentLength = false;
  _sink: ResponseSink | undefined;

  constructor(readonly req: IncomingMessage) {
    super();
    this.socket = req.socket;
    if (req.method === 'HEAD') this._hasBody = false;
  }

  /** Throws ERR_HTTP_HEADERS_SENT, ERR_HTTP_INVALID_STATUS_CODE, ERR_INVALID_CHAR, as Node does. */
  writeHead(code: number, reason?: string | OutgoingHeaders, headers?: OutgoingHeaders): this {
    if (this._header) throw headersSentError('write');
    const status = code | 0;
    if (status < 100 || status > 999) {
      throw nodeError(RangeError, 'ERR_HTTP_INVALID_STATUS_CODE', `Invalid status code: ${code}`);
    }
    if (typeof reason === 'string') this.statusMessage = reason;
    else {
      this.statusMessage ||= STATUS_CODES[status] ?? 'unknown';
      headers ??= reason;
    }
    this.statusCode = status;
    if (headers) this._addHeaders(pairs(headers));
    if (hasInvalidCharacters(this.statusMessage)) {
      throw nodeError(TypeError, 'ERR_INVALID_CHAR', 'Invalid character in statusMessage');
    }
    if (status === 204 || status === 304 || status < 200) this._hasBody = false;
    this._sendHead();
    return this;
  }

  /** Replaces earlier headers of the same name; a name given twice here keeps both values. */
  private _addHeaders(headers: [string, HeaderValue][]): void {
    for (const [name] of headers) this._store.delete(name);
    for (const [name, value] of headers) {
      if (this._store.has(name)) this._store.append(name, value as string);
      else this._store.set(name, value);
    }
  }

  _implicitHeader(): void {
    this.writeHead(this.statusCode);
  }

  private _sendHead(): void {
    const bodiless = this.statusCode === 204 || this.statusCode === 304;
    const lines = this._store.toLines();
    const has = (name: string) => lines.some(([other]) => other.toLowerCase() === name);
    if (this.sendDate && !has('date')) lines.push(['Date', new Date().toUTCString()]);
    if (!has('connection')) {
      const close = /\bclose\b/i.test(String(this.req.headers.connection ?? ''));
      lines.push(['Connection', close ? 'close' : 'keep-alive']);
      if (!close && !has('keep-alive')) lines.push(['Keep-Alive', 'timeout=5']);
    }
    const headers = this._frame(lines, bodiless || !this._hasBody);
    const statusMessage = this.statusMessage ?? '';
    this._header = [
      `HTTP/1.1 ${this.statusCode} ${statusMessage}`,
      ...headers.map(([name, value]) => `${name}: ${value}`),
      '\r\n',
    ].join('\r\n');
    this._sink?.head({
      status: this.statusCode,
      statusMessage,
      headers,
      body: this._hasBody ? this._body.stream : null,
    });
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    if (!this.writableFinished) {
      const reset = error ?? nodeError(Error, 'ECONNRESET', 'socket hang up');
      this._sink?.fail(reset);
      this._body.fail(reset);
      this.socket?.destroy();
    }
    // As in Node, destroying a response closes it; it never makes the response emit 'error' by itself.
    done(null);
  }

  protected _onCancel(): void {
    this._sink?.fail(nodeError(Error, 'ECONNRESET', 'aborted'));
  }

  // Interim responses have no counterpart in a Response: taken note of, as Node does when the client does not listen.
  writeContinue(done?: () => void): void {
    if (done) queueMicrotask(done);
  }
  writeProcessing(done?: () => void): void {
    if (done) queueMicrotask(done);
  }
  writeEarlyHints(_hints: object, done?: () => void): void {
    if (done) queueMicrotask(done);
  }
  assignSocket(): void {}
  detachSocket(): void {}
}
