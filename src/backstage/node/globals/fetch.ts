import { send } from '../http/network';
import { toExchangeRequest } from '../http/webRequest';
import { toWebResponse } from '../http/webResponse';
import { fetchThrough, type SendOnce } from './redirects';

/**
 * The realm's fetch: dispatches to servers that listen inside it and to fixtures. Anything else rejects as Node's does,
 * `TypeError: fetch failed`, with a cause that says that there is no network. Follows redirects unless told otherwise.
 */
export function sandboxFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  return fetchThrough(exchange, failed, input, init);
}

const exchange: SendOnce = async (request, { headers, redirected, contentLength }) => {
  request.signal.throwIfAborted();
  const url = new URL(request.url);
  try {
    const wire = await toExchangeRequest(request, { extraHeaders: headers, contentLength });
    return toWebResponse(await send(url, wire), { url: request.url, redirected });
  } catch (error) {
    if (request.signal.aborted) throw request.signal.reason;
    throw failed(error);
  }
};

const failed = (cause: unknown): TypeError => new TypeError('fetch failed', { cause });
