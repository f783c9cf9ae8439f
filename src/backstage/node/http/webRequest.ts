import type { ExchangeRequest } from './exchange';
import type { HeaderLines } from './headers';

export interface DispatchOptions {
  /** Length of the body in bytes, if the caller knows it: a Request doesn't tell, and then the body counts as chunked. */
  contentLength?: number;
  /** Headers that a browser's Request would have dropped (cookie, host, origin, …). */
  extraHeaders?: HeaderLines;
}

/** What goes over the wire for a Request, with the headers that Node's fetch adds. */
export async function toExchangeRequest(
  request: Request,
  { contentLength, extraHeaders = [] }: DispatchOptions = {},
): Promise<ExchangeRequest> {
  const url = new URL(request.url);
  const { body, length } = await bodyOf(request, contentLength);
  const headers: HeaderLines = [...request.headers];
  for (const [name, value] of extraHeaders) {
    const index = headers.findIndex(([other]) => other.toLowerCase() === name.toLowerCase());
    headers.splice(index < 0 ? headers.length : index, 1, [name.toLowerCase(), value]);
  }
  const addMissing = (name: string, value: string) => {
    if (!headers.some(([other]) => other.toLowerCase() === name)) headers.push([name, value]);
  };
  addMissing('host', url.host);
  addMissing('connection', 'keep-alive');
  addMissing('accept', '*/*');
  addMissing('accept-language', '*');
  addMissing('sec-fetch-mode', 'cors');
  addMissing('user-agent', 'node');
  if (length !== undefined) addMissing('content-length', String(length));
  else if (body) addMissing('transfer-encoding', 'chunked');
  return {
    method: request.method,
    target: url.pathname + url.search,
    headers,
    body,
    signal: request.signal,
  };
}

async function bodyOf(request: Request, known: number | undefined) {
  if (request.method === 'GET' || request.method === 'HEAD')
    return { body: null, length: undefined };
  // Firefox has no Request.body: there the whole body is read first.
  if (request.body === undefined) {
    const bytes = new Uint8Array(await request.arrayBuffer());
    return { body: new Response(bytes).body, length: bytes.byteLength };
  }
  if (request.body !== null)
    return { body: request.body as ReadableStream<Uint8Array>, length: known };
  return { body: null, length: /^(POST|PUT|PATCH)$/.test(request.method) ? 0 : undefined };
}
