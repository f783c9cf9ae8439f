import nodeHttp from 'node:http';
import type { AddressInfo } from 'node:net';
import { sandboxFetch } from '../../globals/fetch';
import shimHttp from '../index';

export type Listener = (
  request: nodeHttp.IncomingMessage,
  response: nodeHttp.ServerResponse,
) => void;

/** One of the two implementations under test: its http module, and the fetch that reaches its servers. */
export interface Implementation {
  http: typeof nodeHttp;
  fetch: typeof fetch;
}

/** For `describe.each`: Node's own and ours, under Node's types. */
export const implementations: [name: string, implementation: Implementation][] = [
  ['node', { http: nodeHttp, fetch: globalThis.fetch }],
  ['shim', { http: shimHttp as unknown as typeof nodeHttp, fetch: sandboxFetch }],
];

export interface Running {
  server: nodeHttp.Server;
  port: number;
  url: string;
  stop(): Promise<void>;
}

/** Starts a server on a free port of the implementation. */
export async function start(http: typeof nodeHttp, listener: Listener): Promise<Running> {
  const server = http.createServer(listener);
  await new Promise<void>(resolve => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    server,
    port,
    url: `http://localhost:${port}`,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Resolves with the arguments of the next such event. */
export const next = (
  emitter: { once(event: string, listener: (...args: unknown[]) => void): unknown },
  event: string,
): Promise<unknown[]> => new Promise(resolve => emitter.once(event, (...args) => resolve(args)));
