import type { ExchangeResponse } from './exchange';

const nullBody = new Set([101, 103, 204, 205, 304]);

/**
 * A Response for an exchange. Its `headers` are replaced by an unguarded `Headers`, since a browser's Response drops
 * set-cookie; `url` and statuses outside 200–599 are put on afterwards, since the constructor takes neither.
 */
export function toWebResponse(
  exchange: ExchangeResponse,
  details: { url: string; redirected: boolean },
): Response {
  const { status } = exchange;
  const headers = new Headers(exchange.headers);
  if (nullBody.has(status)) void exchange.body?.pipeTo(new WritableStream()).catch(() => {});
  const usual = status >= 200 && status <= 599;
  const response = new Response(nullBody.has(status) ? null : exchange.body, {
    status: usual ? status : 200,
    statusText: exchange.statusMessage,
  });
  const own: Record<string, unknown> = { headers, ...details };
  if (!usual) Object.assign(own, { status, ok: false });
  for (const [name, value] of Object.entries(own)) {
    Object.defineProperty(response, name, { value, configurable: true });
  }
  return response;
}

/** An exchange out of a Response that somebody made by hand, such as a fixture. */
export function toExchangeResponse(response: Response): ExchangeResponse {
  return {
    status: response.status,
    statusMessage: response.statusText,
    headers: [...response.headers],
    body: response.body,
  };
}
