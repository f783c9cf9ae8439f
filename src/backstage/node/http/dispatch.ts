import type { ExchangeRequest, ExchangeResponse } from './exchange';
import { type DispatchOptions, toExchangeRequest } from './webRequest';
import { toWebResponse } from './webResponse';
import { type RequestListener, serve } from './serve';

/**
 * A Request against something that answers exchanges; bodies stream both ways, and aborting the request's signal or
 * cancelling the response's body reaches the server as 'close'. Rejects if the server hangs up before its head.
 */
export async function dispatchTo(
  exchange: (request: ExchangeRequest) => Promise<ExchangeResponse>,
  request: Request,
  options?: DispatchOptions,
): Promise<Response> {
  const response = await exchange(await toExchangeRequest(request, options));
  return toWebResponse(response, { url: request.url, redirected: false });
}

/** `dispatchTo` a bare request listener, such as an express app. */
export const dispatch = (
  listener: RequestListener,
  request: Request,
  options?: DispatchOptions,
): Promise<Response> => dispatchTo(wire => serve(listener, wire, 0).response, request, options);
