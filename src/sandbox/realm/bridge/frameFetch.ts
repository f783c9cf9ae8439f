import { fetchThrough, type SendOnce } from '../../../backstage/node/globals/redirects';
import { toWebResponse } from '../../../backstage/node/http/webResponse';
import { Unreachable, type BridgeClient } from './client';

export interface FrameFetchOptions {
  client: Pick<BridgeClient, 'send'>;
  /** Where the app finds its backend: `backend.baseUrl` of its configuration. */
  backend(): URL;
  /** Where relative URLs of a Request lead in this document; they are meant for the backend, too. */
  here: string;
  /** Told of each request that met nobody, and why: what a page gets to know of it is little. */
  onRefused(message: string): void;
}

/**
 * The frame's fetch. Requests to the backend go over the bridge, whether their URL is absolute or relative. Any other
 * rejects as in a browser without a network, `TypeError: Failed to fetch`, with a cause that says why.
 */
export function createFrameFetch({ client, backend, here, onRefused }: FrameFetchOptions) {
  const { origin: ownOrigin } = new URL(here);
  const isBackend = (url: URL) => [backend().origin, ownOrigin].includes(url.origin);

  const sendOnce: SendOnce = async (request, { redirected }) => {
    const url = new URL(request.url);
    try {
      if (!isBackend(url)) throw new Unreachable(noNetwork(url, backend()));
      return toWebResponse(await client.send(request), { url: request.url, redirected });
    } catch (error) {
      if (request.signal.aborted) throw request.signal.reason;
      if (error instanceof Unreachable)
        onRefused(`${request.method} ${request.url} failed: ${error.message}`);
      throw failed(error);
    }
  };

  return async function fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const target = input instanceof Request ? input : new URL(input, backend());
    return fetchThrough(sendOnce, failed, target, init);
  };
}

const failed = (cause: unknown) => new TypeError('Failed to fetch', { cause });

const noNetwork = (url: URL, backend: URL) =>
  `this sandbox has no network, so ${url.host} cannot be reached. Requests reach only the exercise’s backend, at ${backend.origin}.`;
