import { dispatchTo } from './http/dispatch';
import { allListeners } from './http/registry';
import type { RequestListener } from './http/serve';
import type { DispatchOptions } from './http/webRequest';

/** A server of this realm that listens. */
export interface ListeningServer {
  readonly port: number;
  /** Answers a request as the server would over the network; bodies stream both ways. */
  dispatch(request: Request, options?: DispatchOptions): Promise<Response>;
  readonly requestListener: RequestListener;
}

/** Servers that listen now, in the order in which they began. */
export function listeningServers(): ListeningServer[] {
  return allListeners().map(listener => ({
    port: listener.port,
    dispatch: (request, options) => dispatchTo(wire => listener.exchange(wire), request, options),
    requestListener: listener.requestListener,
  }));
}

/** Closes every server and cuts what is under way; resolves when each has emitted 'close'. */
export async function closeAllServers(): Promise<void> {
  await Promise.all(
    allListeners().map(
      listener =>
        new Promise<void>(resolve => {
          listener.close(resolve);
          listener.closeAllConnections();
        }),
    ),
  );
}
