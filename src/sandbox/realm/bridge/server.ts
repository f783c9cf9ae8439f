import type { PluginRequest, PluginResponse } from '../../protocol/common';
import { beginExchange } from './exchange';
import { ToServer, type ToClient } from './messages';

/** Only path and query of a request count: the backend is whatever `dispatch` reaches. */
const BASE = 'http://localhost:7007';

export interface BridgeServerOptions {
  /** Gives a request to the backend; rejects, in words, if there is none. */
  dispatch(request: Request): Promise<Response>;
  /** Told of each request when it is over, for the reader to see. */
  onExchange(request: PluginRequest, response: PluginResponse): void;
}

type Asked = Extract<ToServer, { type: 'request' }>;

/** One request that is being answered. */
interface Call {
  abort: AbortController;
  /** How many chunks the reader has asked for and not got. */
  wanted: number;
  wake(): void;
}

/** The Worker's side of the bridge: answers what the app in a frame asks of the backend. */
export function createBridgeServer({ dispatch, onExchange }: BridgeServerOptions) {
  let disconnect = () => {};
  let lastId = 0;

  function serve(port: MessagePort) {
    const calls = new Map<number, Call>();
    const post = (message: ToClient, transfer: Transferable[] = []) =>
      port.postMessage(message, transfer);

    async function answer(asked: Asked, call: Call) {
      const { id, method, path, headers, body } = asked;
      const exchange = beginExchange((lastId -= 1), asked);
      const gone = new Promise<never>((_, reject) =>
        call.abort.signal.addEventListener('abort', () =>
          reject(new Error('The app gave the request up.')),
        ),
      );
      gone.catch(() => {});
      try {
        const request = new Request(new URL(path, BASE), {
          method,
          headers,
          signal: call.abort.signal,
          ...(body ? { body: body as BodyInit } : {}),
        });
        const response = await Promise.race([dispatch(request), gone]);
        exchange.head(response);
        const hasBody = response.body !== null;
        const { status, statusText } = response;
        post({ type: 'head', id, status, statusText, headers: [...response.headers], hasBody });
        if (response.body) await pump(response.body, gone);
        post({ type: 'end', id });
        onExchange(...exchange.end());
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        post({ type: 'failed', id, message });
        onExchange(...exchange.end(message));
      } finally {
        calls.delete(id);
      }

      async function pump(stream: ReadableStream<Uint8Array>, gone: Promise<never>) {
        const reader = stream.getReader();
        try {
          for (;;) {
            while (call.wanted === 0)
              await Promise.race([gone, new Promise<void>(resolve => (call.wake = resolve))]);
            const { done, value } = await Promise.race([reader.read(), gone]);
            if (done) return;
            call.wanted -= 1;
            exchange.chunk(value);
            const bytes = value.slice(); // its buffer may be shared, and is given away
            post({ type: 'chunk', id, bytes }, [bytes.buffer]);
          }
        } catch (error) {
          void reader.cancel(error).catch(() => {});
          throw error;
        }
      }
    }

    function hear(message: ToServer) {
      const call = calls.get(message.id);
      if (message.type === 'request') {
        if (call) return;
        const fresh: Call = { abort: new AbortController(), wanted: 0, wake() {} };
        calls.set(message.id, fresh);
        void answer(message, fresh);
      } else if (message.type === 'abort') call?.abort.abort();
      else if (call) {
        call.wanted += 1;
        call.wake();
      }
    }

    port.onmessage = ({ data }) => {
      const parsed = ToServer.safeParse(data);
      if (parsed.success) hear(parsed.data);
    };
    return () => {
      port.close();
      for (const { abort } of calls.values()) abort.abort();
    };
  }

  return {
    /** Answers what comes through this port, and nothing more of the one before. */
    connect(port: MessagePort | undefined): void {
      disconnect();
      disconnect = port ? serve(port) : () => {};
    },
  };
}
