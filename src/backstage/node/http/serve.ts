import { nodeError } from '../errors';
import { Connection } from './connection';
import type { ExchangeRequest, ExchangeResponse } from './exchange';
import { IncomingMessage } from './incoming';
import { ServerResponse } from './serverResponse';

export type RequestListener = (request: IncomingMessage, response: ServerResponse) => void;

export interface Served {
  response: Promise<ExchangeResponse>;
  connection: Connection;
  /** Resolves when the exchange is over, whichever way. */
  closed: Promise<void>;
  /** Cuts the connection: both sides see it go away. */
  abort(): void;
}

/** Compression within one Worker gains nothing and needs zlib, which a browser lacks: servers don't see that it is accepted. */
const unheard = new Set(['accept-encoding']);

/**
 * Runs one exchange against a Node request listener. The response promise settles as soon as the head is sent; it rejects
 * with ECONNRESET if the listener destroys the response before that, and with the signal's reason if the caller aborts.
 */
export function serve(listener: RequestListener, request: ExchangeRequest, port: number): Served {
  const connection = new Connection(port);
  const incoming = new IncomingMessage(connection);
  incoming.method = request.method;
  incoming.url = request.target;
  const response = new ServerResponse(incoming);

  const head = new Promise<ExchangeResponse>((resolve, reject) => {
    response._sink = {
      head: resolve,
      fail(error) {
        reject(error);
        abort(error);
      },
    };
  });
  head.catch(() => {}); // the caller may have gone before the server was done

  const abort = (reason?: Error) => {
    request.signal?.removeEventListener('abort', onAbort);
    connection.destroy();
    incoming._abort();
    response.destroy(reason);
  };
  const onAbort = () => {
    response._sink?.fail(
      request.signal?.reason instanceof Error
        ? request.signal.reason
        : nodeError(Error, 'ECONNRESET', 'aborted'),
    );
  };
  request.signal?.addEventListener('abort', onAbort, { once: true });

  const closed = new Promise<void>(resolve => {
    response.once('close', () => {
      request.signal?.removeEventListener('abort', onAbort);
      // Nobody read the request's body: let it go, as Node does when the response is done.
      if (!incoming.destroyed && incoming.readableFlowing === null) incoming.resume();
      connection.destroy();
      resolve();
    });
  });
  // A handler that calls socket.destroy() (http-proxy, stoppable) ends the exchange.
  connection.once('close', () => {
    if (response.writableFinished) return;
    response.destroy();
    incoming._abort();
  });

  incoming._receive(
    request.headers.filter(([name]) => !unheard.has(name.toLowerCase())),
    request.body,
  );
  if (request.signal?.aborted) onAbort();
  else listener(incoming, response);
  return { response: head, connection, closed, abort };
}
