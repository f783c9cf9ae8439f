import { requireCallback } from './requireCallback';
import { forget, remember } from './tracking';

const queue: Immediate[] = [];
let channel: MessageChannel | undefined;

/** Runs one job per message: a whole task each, so that timers and messages get their turn, as between Node's phases. */
function wake(): void {
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => queue.shift()?.run();
    // On Node.js (unit tests) an open port would keep the process alive.
    (channel.port1 as { unref?: () => void }).unref?.();
  }
  channel.port2.postMessage(0);
}

/** What setImmediate gives. */
export class Immediate {
  private referenced = true;
  private callback: (() => void) | undefined;

  constructor(callback: () => void) {
    this.callback = callback;
    remember(this);
    queue.push(this);
    wake();
  }

  run(): void {
    const callback = this.callback;
    this.close();
    callback?.();
  }

  ref(): this {
    this.referenced = true;
    return this;
  }
  unref(): this {
    this.referenced = false;
    return this;
  }
  hasRef(): boolean {
    return this.referenced;
  }
  close(): void {
    this.callback = undefined;
    this.referenced = false;
    forget(this);
  }
  [Symbol.dispose](): void {
    this.close();
  }
}

/** setImmediate over a MessageChannel: setTimeout(0) would cost 4 ms each once nested in a browser. */
export function setImmediate<Args extends unknown[]>(
  callback: (...args: Args) => void,
  ...args: Args
): Immediate {
  requireCallback(callback);
  return new Immediate(() => callback(...args));
}

export function clearImmediate(immediate?: unknown): void {
  if (immediate instanceof Immediate) immediate.close();
}
