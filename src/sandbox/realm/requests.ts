import type { PluginRequest, PluginResponse } from '../protocol/common';
import { bodyText, MAX_BODY } from './bodyText';

const PATIENCE_MS = 10_000;
const later = globalThis.setTimeout.bind(globalThis);
const clear = globalThis.clearTimeout.bind(globalThis);

/**
 * Sends one request to the running backend and reads its answer to the end, or as much as fits.
 *
 * @param dispatch gives the request to the backend
 * @returns the answer; a request that could not be answered has `error`, in words, instead of a status
 */
export async function answer(
  request: PluginRequest,
  dispatch: (request: Request) => Promise<Response>,
): Promise<PluginResponse> {
  const started = performance.now();
  const base = { id: request.id, headers: [], body: '' };
  const abort = new AbortController();
  const timer = later(() => abort.abort(), PATIENCE_MS);
  try {
    const response = await Promise.race([
      dispatch(toRequest(request, abort.signal)),
      new Promise<never>((_, reject) =>
        abort.signal.addEventListener('abort', () =>
          reject(
            new Error(
              `No answer within ${PATIENCE_MS / 1000} s. Does the handler always end its response?`,
            ),
          ),
        ),
      ),
    ]);
    const { text, truncated } = await readBody(response, abort.signal);
    return {
      id: request.id,
      status: response.status,
      statusText: response.statusText,
      headers: [...response.headers.entries()],
      body: text,
      ...(truncated ? { truncated } : {}),
      ms: performance.now() - started,
    };
  } catch (error) {
    return {
      ...base,
      ms: performance.now() - started,
      error: error instanceof Error ? error.message : String(error),
    };
  } finally {
    clear(timer);
  }
}

function toRequest({ method, path, headers, body }: PluginRequest, signal: AbortSignal): Request {
  const bodyless = method === 'GET' || method === 'HEAD';
  return new Request(new URL(path, 'http://localhost:7007'), {
    method,
    headers,
    signal,
    ...(bodyless || body === undefined ? {} : { body }),
  });
}

async function readBody(response: Response, signal: AbortSignal) {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let truncated = false;
  const reader = response.body?.getReader();
  if (reader) {
    const stop = () => void reader.cancel().catch(() => {});
    signal.addEventListener('abort', stop, { once: true });
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      size += value.length;
      if (size > MAX_BODY) {
        truncated = true;
        stop();
        break;
      }
    }
    truncated ||= signal.aborted;
  }
  return { text: bodyText(chunks, size, response.headers), truncated };
}
