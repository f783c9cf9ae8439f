import { EventEmitter } from 'node:events';
import { nextTick } from '../process/nextTick';

let lastRemotePort = 49_151;

/**
 * What stands where Node has a TCP socket: one per exchange, with what on-finished, express (ip, protocol), morgan and
 * stoppable read of it.
 */
export class Connection extends EventEmitter {
  readonly remoteAddress = '127.0.0.1';
  readonly remoteFamily = 'IPv4';
  // oxlint-disable-next-line no-useless-assignment -- oxlint 1.89 misses that the next object reads it
  readonly remotePort = ++lastRemotePort;
  readonly localAddress = '127.0.0.1';
  readonly encrypted = false;
  readable = true;
  writable = true;
  destroyed = false;
  bytesRead = 0;
  bytesWritten = 0;

  constructor(readonly localPort: number) {
    super();
  }

  address() {
    return { address: this.localAddress, family: 'IPv4', port: this.localPort };
  }

  destroy(error?: Error): this {
    if (this.destroyed) return this;
    this.destroyed = true;
    this.readable = false;
    this.writable = false;
    nextTick(() => {
      if (error && this.listenerCount('error') > 0) this.emit('error', error);
      this.emit('close', Boolean(error));
    });
    return this;
  }

  end(): this {
    return this.destroy();
  }
  destroySoon(): void {
    this.destroy();
  }
  setTimeout(): this {
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  cork(): void {}
  uncork(): void {}
  pause(): this {
    return this;
  }
  resume(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}
