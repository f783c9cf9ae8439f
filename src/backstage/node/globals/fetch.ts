import { send } from '../http/network';
import type { HeaderLines } from '../http/headers';
import { toExchangeRequest } from '../http/webRequest';
import { toWebResponse } from '../http/webResponse';

const redirects = new Set([301, 302, 303, 307, 308]);
const mostRedirects = 20; // fetch standard

/**
 * The realm's fetch: dispatches to servers that listen inside it and to fixtures. Anything else rejects as Node's does,
 * `TypeError: fetch failed`, with a cause that says that there is no network. Follows redirects unless told otherwise.
 */
export async function sandboxFetch(
  input: RequestInfo | URL,
  init: RequestInit = {},
): Promise<Response> {
  let request = new Request(input, init);
  let extraHeaders = headersOf(init);
  for (let hop = 0; ; hop++) {
    const url = new URL(request.url);
    const response = await exchange(request, extraHeaders, hop > 0, lengthOf(init.body));
    const location = response.headers.get('location');
    if (!redirects.has(response.status) || location === null || request.redirect === 'manual')
      return response;
    if (request.redirect === 'error') throw failed(new Error('unexpected redirect'));
    if (hop === mostRedirects) throw failed(new Error('redirect count exceeded'));
    const next = new URL(location, url);
    const becomesGet =
      (response.status === 303 && !/^(GET|HEAD)$/.test(request.method)) ||
      ([301, 302].includes(response.status) && request.method === 'POST');
    if (next.origin !== url.origin) extraHeaders = withoutCredentials(extraHeaders);
    const headers = new Headers(request.headers);
    if (becomesGet) {
      init = { ...init, body: undefined };
      extraHeaders = extraHeaders.filter(([name]) => !name.startsWith('content-'));
      for (const name of [...headers.keys()]) if (name.startsWith('content-')) headers.delete(name);
    }
    if (next.origin !== url.origin) headers.delete('authorization');
    void response.body?.cancel().catch(() => {});
    request = new Request(next, {
      method: becomesGet ? 'GET' : request.method,
      headers,
      body: init.body,
      signal: request.signal,
      redirect: request.redirect,
    });
  }
}

async function exchange(
  request: Request,
  extraHeaders: HeaderLines,
  redirected: boolean,
  contentLength: number | undefined,
): Promise<Response> {
  request.signal.throwIfAborted();
  const url = new URL(request.url);
  try {
    const wire = await toExchangeRequest(request, { extraHeaders, contentLength });
    return toWebResponse(await send(url, wire), { url: request.url, redirected });
  } catch (error) {
    if (request.signal.aborted) throw request.signal.reason;
    throw failed(error);
  }
}

const failed = (cause: unknown): TypeError => new TypeError('fetch failed', { cause });

/** All headers as given: a browser's Request silently drops some, and a Node client would send them. */
const headersOf = (init: RequestInit): HeaderLines => [...new Headers(init.headers)];

const withoutCredentials = (headers: HeaderLines): HeaderLines =>
  headers.filter(([name]) => !/^(authorization|cookie|host|proxy-authorization)$/.test(name));

/** Bytes of a body whose length fetch knows beforehand; undefined for streams and forms. */
function lengthOf(body: RequestInit['body']): number | undefined {
  if (typeof body === 'string') return new TextEncoder().encode(body).byteLength;
  if (body instanceof URLSearchParams) return body.toString().length;
  if (body instanceof Blob) return body.size;
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return body.byteLength;
  return undefined;
}
