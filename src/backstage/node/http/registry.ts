import { systemError } from '../errors';
import type { ExchangeRequest, ExchangeResponse } from './exchange';
import type { RequestListener } from './serve';

/** What the registry knows of a server that listens. */
export interface PortListener {
  readonly port: number;
  readonly requestListener: RequestListener;
  close(done: () => void): void;
  closeAllConnections(): void;
  exchange(request: ExchangeRequest): Promise<ExchangeResponse>;
}

const listeners = new Map<number, PortListener>();
const firstFreePort = 40_000;
let nextPort = firstFreePort;

/** Gives the port to the listener; port 0 takes a free one that no earlier server of this realm had. */
export function claimPort(
  port: number,
  address: string,
  make: (port: number) => PortListener,
): PortListener {
  if (port !== 0 && listeners.has(port)) {
    throw systemError(`listen EADDRINUSE: address already in use ${address}:${port}`, {
      code: 'EADDRINUSE',
      errno: -98,
      syscall: 'listen',
      address,
      port,
    });
  }
  const listener = make(port === 0 ? freePort() : port);
  listeners.set(listener.port, listener);
  return listener;
}

function freePort(): number {
  for (;;) {
    const port = nextPort;
    nextPort = nextPort === 65_535 ? firstFreePort : nextPort + 1;
    if (!listeners.has(port)) return port;
  }
}

export const releasePort = (listener: PortListener): void => {
  if (listeners.get(listener.port) === listener) listeners.delete(listener.port);
};

export const listenerAt = (port: number): PortListener | undefined => listeners.get(port);

/** Everything that listens, in the order in which it began. */
export const allListeners = (): PortListener[] => [...listeners.values()];
