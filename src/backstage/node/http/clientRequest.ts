import { Buffer } from 'node:buffer';
import { nodeError } from '../errors';
import { nextTick } from '../process/nextTick';
import { clearTimeout, setTimeout, type Timeout } from '../timers/timeout';
import type { Agent } from './agent';
import { type RequestOptions, toUrl } from './clientOptions';
import { Connection } from './connection';
import type { ExchangeResponse } from './exchange';
import { validateHeaderName } from './headers';
import { IncomingMessage } from './incoming';
import { send } from './network';
import { OutgoingMessage } from './outgoing';

const bodilessByDefault = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT']);

/** http.ClientRequest: goes to the realm's servers, to fixtures, or fails with ECONNREFUSED. */
export class ClientRequest extends OutgoingMessage {
  readonly method: string;
  readonly path: string;
  readonly host: string;
  readonly protocol: string;
  readonly agent: Agent | undefined;
  aborted = false;
  reusedSocket = false;
  res: IncomingMessage | undefined;
  private readonly _url: URL;
  private readonly _cancel = new AbortController();
  private _timer: Timeout | undefined;

  constructor(options: RequestOptions, onResponse?: (response: IncomingMessage) => void) {
    super({ autoDestroy: false }); // a sent request lives on until its response is over
    this.method = (options.method ?? 'GET').toUpperCase();
    validateHeaderName(this.method, 'Method');
    this._url = toUrl(options);
    this.path = options.path ?? '/';
    if (/[^\u0021-\u00ff]/.test(this.path)) {
      throw nodeError(
        TypeError,
        'ERR_UNESCAPED_CHARACTERS',
        'Request path contains unescaped characters',
      );
    }
    this.host = this._url.hostname;
    this.protocol = this._url.protocol;
    this.agent = options.agent || undefined;
    this.socket = new Connection(0);
    this.sendDate = false;
    this.useChunkedEncodingByDefault = !bodilessByDefault.has(this.method);
    this._initHeaders(options);
    if (onResponse) this.once('response', onResponse);
    if (options.timeout) this.setTimeout(options.timeout);
    options.signal?.addEventListener('abort', () => this.destroy(abortError(options.signal)), {
      once: true,
    });
    nextTick(() => {
      if (!this.destroyed) this.emit('socket', this.socket);
    });
  }

  private _initHeaders({ headers, auth, setHost = true }: RequestOptions): void {
    for (const [name, value] of headerEntries(headers)) {
      // Only the list form can name a header twice.
      if (Array.isArray(headers) && this.hasHeader(name)) this._store.append(name, String(value));
      else this.setHeader(name, value);
    }
    if (setHost && !this.hasHeader('host')) this.setHeader('Host', this._url.host);
    if (auth && !this.hasHeader('authorization')) {
      this.setHeader('Authorization', `Basic ${Buffer.from(auth).toString('base64')}`);
    }
  }

  _implicitHeader(): void {
    if (!this.hasHeader('connection')) this.setHeader('Connection', 'keep-alive');
    const framed = this.useChunkedEncodingByDefault;
    const headers = this._frame(this._store.toLines(), !framed);
    const hasBody = headers.some(
      ([name, value]) => /^(content-length|transfer-encoding)$/i.test(name) && value !== '0',
    );
    this._header = `${this.method} ${this.path} HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
    if (!hasBody) this._hasBody = false;
    const request = {
      method: this.method,
      target: this.path,
      headers,
      body: hasBody ? this._body.stream : null,
      signal: this._cancel.signal,
    };
    // Not in this job: callers attach their listeners after end().
    nextTick(() => {
      if (this.destroyed) return;
      send(this._url, request).then(
        response => this._respond(response),
        error => this.destroy(error),
      );
    });
  }

  private _respond({ status, statusMessage, headers, body }: ExchangeResponse): void {
    if (this.destroyed) return;
    this._clearTimer();
    const response = new IncomingMessage(this.socket as Connection);
    response.statusCode = status;
    response.statusMessage = statusMessage;
    response._receive(headers, this.method === 'HEAD' ? null : body);
    this.res = response;
    response.once('close', () => this.destroy());
    // Node drops the body of a response that nobody listens for.
    if (!this.emit('response', response)) response.resume();
  }

  /** Before the response this is an error for the caller; afterwards the response tells, by 'aborted'. */
  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this._clearTimer();
    const reset = error ?? nodeError(Error, 'ECONNRESET', 'socket hang up');
    if (!this.res?.complete) {
      this._cancel.abort(reset);
      this._body.fail(reset);
    }
    this.socket?.destroy();
    this.res?._abort();
    done(this.res ? null : reset);
  }

  /** Deprecated in Node, used by superagent's abort(). */
  abort(): void {
    if (this.aborted) return;
    this.aborted = true;
    nextTick(() => this.emit('abort'));
    this.destroy();
  }

  override setTimeout(ms: number, onTimeout?: () => void): this {
    this._clearTimer();
    if (onTimeout) this.once('timeout', onTimeout);
    if (ms > 0) this._timer = setTimeout(() => this.emit('timeout'), ms);
    return this;
  }

  private _clearTimer(): void {
    clearTimeout(this._timer);
    this._timer = undefined;
  }

  protected _onCancel(): void {}
  setNoDelay(): void {}
  setSocketKeepAlive(): void {}
  onSocket(): void {}
}

const abortError = (signal: AbortSignal | undefined): Error =>
  Object.assign(new Error('The operation was aborted', { cause: signal?.reason }), {
    name: 'AbortError',
    code: 'ABORT_ERR',
  });

function headerEntries(
  headers: RequestOptions['headers'],
): [string, string | number | readonly string[]][] {
  if (!headers) return [];
  if (headers instanceof Headers || headers instanceof Map) return [...headers];
  if (Array.isArray(headers)) {
    return headers.flatMap((name, index) =>
      index % 2 === 0 ? [[String(name), headers[index + 1]] as [string, string]] : [],
    );
  }
  return Object.entries(headers) as [string, string][];
}
