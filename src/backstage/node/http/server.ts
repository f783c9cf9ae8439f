import { EventEmitter } from 'node:events';
import { nodeError } from '../errors';
import { nextTick } from '../process/nextTick';
import type { ExchangeRequest, ExchangeResponse } from './exchange';
import { type ListenTarget, parseListenArguments } from './listenArguments';
import { claimPort, type PortListener, releasePort } from './registry';
import { type RequestListener, type Served, serve } from './serve';
import type { IncomingMessage } from './incoming';
import type { ServerResponse } from './serverResponse';

/** http.Server: listens on a port of the realm's own; requests come in through `exchange`. */
export class Server extends EventEmitter {
  timeout = 0;
  keepAliveTimeout = 5000;
  headersTimeout = 60_000;
  requestTimeout = 300_000;
  maxHeadersCount: number | null = null;
  private _place: (PortListener & { host: string; ipv6: boolean }) | undefined;
  private readonly _open = new Set<Served>();
  private _closing = false;

  constructor(options?: object | RequestListener, listener?: RequestListener) {
    super();
    const onRequest = typeof options === 'function' ? (options as RequestListener) : listener;
    if (onRequest) this.on('request', onRequest);
  }

  get listening(): boolean {
    return this._place !== undefined;
  }

  /** The address is there at once, 'listening' follows; a taken port gives an 'error' event with EADDRINUSE, as in Node. */
  listen(...args: unknown[]): this {
    const target = parseListenArguments(args);
    if (this._place) {
      throw nodeError(
        Error,
        'ERR_SERVER_ALREADY_LISTEN',
        'Listen method has been called more than once without closing.',
      );
    }
    if (target.done) this.once('listening', target.done);
    try {
      this._claim(target);
    } catch (error) {
      nextTick(() => this.emit('error', error));
      return this;
    }
    nextTick(() => {
      if (this._place) this.emit('listening');
    });
    return this;
  }

  private _claim({ port, host }: ListenTarget): void {
    const ipv6 = host === undefined || host.includes(':');
    const address = host === undefined ? '::' : host === 'localhost' ? '127.0.0.1' : host;
    this._closing = false;
    claimPort(port, address, claimed => {
      this._place = {
        port: claimed,
        host: address,
        ipv6,
        requestListener: this.requestListener,
        exchange: request => this.exchange(request),
        close: done => void this.close(done),
        closeAllConnections: () => this.closeAllConnections(),
      };
      return this._place;
    });
  }

  address(): { address: string; family: string; port: number } | null {
    if (!this._place) return null;
    const { host, ipv6, port } = this._place;
    return { address: host, family: ipv6 ? 'IPv6' : 'IPv4', port };
  }

  /** Takes no more requests; 'close' and the callback follow when those under way are done. */
  close(done?: (error?: Error) => void): this {
    if (!this._place) {
      if (done)
        nextTick(() => done(nodeError(Error, 'ERR_SERVER_NOT_RUNNING', 'Server is not running.')));
      return this;
    }
    if (done) this.once('close', done);
    releasePort(this._place);
    this._place = undefined;
    this._closing = true;
    this._closeWhenIdle();
    return this;
  }

  private _closeWhenIdle(): void {
    if (!this._closing || this._open.size > 0) return;
    this._closing = false;
    nextTick(() => this.emit('close'));
  }

  closeAllConnections(): void {
    for (const served of [...this._open]) served.abort();
  }
  closeIdleConnections(): void {}
  getConnections(done: (error: Error | null, count: number) => void): void {
    nextTick(() => done(null, this._open.size));
  }
  setTimeout(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
  async [Symbol.asyncDispose](): Promise<void> {
    await new Promise<void>(resolve => this.close(() => resolve()));
  }

  /** Answers one request; rejects with ECONNRESET if the handler hangs up. */
  async exchange(request: ExchangeRequest): Promise<ExchangeResponse> {
    const served = serve(this.requestListener, request, this._place?.port ?? 0);
    this._open.add(served);
    void served.closed.then(() => {
      this._open.delete(served);
      this._closeWhenIdle();
    });
    return served.response;
  }

  /** What answers requests here: the 'connection' event, then the 'request' event. */
  readonly requestListener: RequestListener = (
    request: IncomingMessage,
    response: ServerResponse,
  ) => {
    this.emit('connection', request.socket);
    this.emit('request', request, response);
  };
}

export const createServer = (
  options?: object | RequestListener,
  listener?: RequestListener,
): Server => new Server(options, listener);
