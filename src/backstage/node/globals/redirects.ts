import type { HeaderLines } from '../http/headers';

const redirects = new Set([301, 302, 303, 307, 308]);
const mostRedirects = 20; // fetch standard

/** Sends one request. `headers` holds all of them as they were given: a browser's Request silently drops some. */
export type SendOnce = (
  request: Request,
  details: { headers: HeaderLines; redirected: boolean; contentLength: number | undefined },
) => Promise<Response>;

/**
 * `fetch` over something that answers one request at a time: follows redirects as the fetch standard says, unless told
 * otherwise.
 *
 * @param failed makes the error with which a fetch rejects that has met no answer
 */
export async function fetchThrough(
  sendOnce: SendOnce,
  failed: (cause: Error) => Error,
  input: RequestInfo | URL,
  init: RequestInit = {},
): Promise<Response> {
  let request = new Request(input, init);
  let headers: HeaderLines = [...new Headers(init.headers)];
  let { body } = init;
  for (let hop = 0; ; hop++) {
    const url = new URL(request.url);
    const details = { headers, redirected: hop > 0, contentLength: lengthOf(body) };
    const response = await sendOnce(request, details);
    const location = response.headers.get('location');
    if (!redirects.has(response.status) || location === null || request.redirect === 'manual')
      return response;
    if (request.redirect === 'error') throw failed(new Error('unexpected redirect'));
    if (hop === mostRedirects) throw failed(new Error('redirect count exceeded'));
    const next = new URL(location, url);
    const becomesGet =
      (response.status === 303 && !/^(GET|HEAD)$/.test(request.method)) ||
      ([301, 302].includes(response.status) && request.method === 'POST');
    const kept = new Headers(request.headers);
    if (next.origin !== url.origin) {
      headers = withoutCredentials(headers);
      kept.delete('authorization');
    }
    if (becomesGet) {
      body = undefined;
      headers = headers.filter(([name]) => !name.startsWith('content-'));
      for (const name of [...kept.keys()]) if (name.startsWith('content-')) kept.delete(name);
    }
    void response.body?.cancel().catch(() => {});
    request = new Request(next, {
      method: becomesGet ? 'GET' : request.method,
      headers: kept,
      body,
      signal: request.signal,
      redirect: request.redirect,
    });
  }
}

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
