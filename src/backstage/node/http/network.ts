import { type NodeError, systemError } from '../errors';
import type { ExchangeRequest, ExchangeResponse } from './exchange';
import { allListeners, listenerAt } from './registry';
import { toExchangeResponse } from './webResponse';

/** A request that leaves the realm's servers: what a handler set by `setOutgoing` gets to see. */
export interface OutgoingRequest {
  method: string;
  url: URL;
  headers: Headers;
  body: ReadableStream<Uint8Array> | null;
  signal: AbortSignal | undefined;
}

/** Answers an outgoing request, or gives undefined if it knows nothing of that address. */
export type OutgoingHandler = (
  request: OutgoingRequest,
) => Response | undefined | Promise<Response | undefined>;

let outgoing: OutgoingHandler | undefined;

/** Sets who answers requests to addresses outside the realm (fixtures); undefined: nobody. Gives back the one before. */
export function setOutgoing(handler: OutgoingHandler | undefined): OutgoingHandler | undefined {
  const previous = outgoing;
  outgoing = handler;
  return previous;
}

const ownHosts = new Set(['localhost', '127.0.0.1', '[::1]', '0.0.0.0', '[::]']);

const portOf = (url: URL): number => Number(url.port || (url.protocol === 'https:' ? 443 : 80));

/**
 * Sends a request to wherever it goes: a server of this realm, else the outgoing handler, else nowhere.
 * Rejects with an ECONNREFUSED error whose message says why.
 */
export async function send(url: URL, request: ExchangeRequest): Promise<ExchangeResponse> {
  const listener = ownHosts.has(url.hostname) ? listenerAt(portOf(url)) : undefined;
  if (listener) return listener.exchange(request);
  const { method, body, signal } = request;
  const answer = await outgoing?.({
    method,
    url,
    headers: new Headers(request.headers),
    body,
    signal,
  });
  if (answer) return toExchangeResponse(answer);
  throw refused(url);
}

function refused(url: URL): NodeError {
  const port = portOf(url);
  const listening = allListeners().map(listener => `http://localhost:${listener.port}`);
  const have =
    listening.length > 0 ? `Servers that listen: ${listening.join(', ')}.` : 'No server listens.';
  const why = ownHosts.has(url.hostname)
    ? `nothing listens on port ${port} in this sandbox. ${have}`
    : `this sandbox has no network, requests reach only servers inside it. ${have}`;
  return systemError(`connect ECONNREFUSED ${url.hostname}:${port}: ${why}`, {
    code: 'ECONNREFUSED',
    errno: -111,
    syscall: 'connect',
    address: url.hostname,
    port,
  });
}
