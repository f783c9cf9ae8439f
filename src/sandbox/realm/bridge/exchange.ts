import type { PluginRequest, PluginResponse } from '../../protocol/common';
import { bodyText, MAX_BODY } from '../bodyText';
import type { ToServer } from './messages';

/**
 * Keeps what a reader may see of one request and its answer: everything, but of long bodies only the beginning.
 *
 * @param id below zero, unlike those of requests that the reader sends
 */
export function beginExchange(
  id: number,
  { method, path, headers, body }: Extract<ToServer, { type: 'request' }>,
) {
  const started = performance.now();
  const request: PluginRequest = {
    id,
    method,
    path,
    headers,
    ...(body ? { body: bodyText([body], body.length, new Headers(headers)) } : {}),
  };
  const kept: Uint8Array[] = [];
  let size = 0;
  let response: Response | undefined;

  return {
    head(given: Response): void {
      response = given;
    },
    chunk(bytes: Uint8Array): void {
      if (size < MAX_BODY) kept.push(bytes.slice(0, MAX_BODY - size));
      size += bytes.length;
    },
    /** @param error why there is no answer, or not the whole of it */
    end(error?: string): [PluginRequest, PluginResponse] {
      const answer: PluginResponse = {
        id,
        headers: response ? [...response.headers] : [],
        ...(response ? { status: response.status, statusText: response.statusText } : {}),
        body: response ? bodyText(kept, size, response.headers) : '',
        ...(size > MAX_BODY ? { truncated: true } : {}),
        ms: performance.now() - started,
        ...(error === undefined ? {} : { error }),
      };
      return [request, answer];
    },
  };
}
