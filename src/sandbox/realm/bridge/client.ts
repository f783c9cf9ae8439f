import type { ExchangeResponse } from '../../../backstage/node/http/exchange';
import { ToClient, type ToServer } from './messages';
import { createIncomingBody, type IncomingBody } from './incomingBody';

interface Pending {
  answer(response: ExchangeResponse): void;
  fail(error: Error): void;
  answered?: true;
  body?: IncomingBody;
}

/** Why a request met nobody, in words. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

/** The frame's side of the bridge: sends requests to whatever is at the port's other end. */
export function createBridgeClient() {
  const pending = new Map<number, Pending>();
  let port: MessagePort | undefined;
  let reason = 'There is no backend in this exercise.';
  let lastId = 0;

  const post = (message: ToServer, transfer: Transferable[] = []) =>
    port?.postMessage(message, transfer);

  function end(id: number, error?: Error) {
    const call = pending.get(id);
    pending.delete(id);
    if (error) call?.fail(error);
    if (error) call?.body?.fail(error);
    else call?.body?.end();
  }

  const bodyOf = (id: number) =>
    createIncomingBody({
      pull: () => post({ type: 'pull', id }),
      cancel() {
        pending.delete(id);
        post({ type: 'abort', id });
      },
    });

  function hear(message: ToClient) {
    const { id } = message;
    const call = pending.get(id);
    if (!call) return;
    switch (message.type) {
      case 'head': {
        if (call.answered) return;
        call.answered = true;
        const { status, statusText: statusMessage, headers, hasBody } = message;
        if (hasBody) call.body = bodyOf(id);
        return call.answer({ status, statusMessage, headers, body: call.body?.stream ?? null });
      }
      case 'chunk':
        return call.body?.add(message.bytes);
      case 'end':
        return end(id);
      case 'failed':
        return end(id, new Unreachable(message.message));
    }
  }

  return {
    /**
     * From now on requests go through this port; what was sent through the one before has failed.
     *
     * @param next undefined: there is nobody to ask any more
     */
    connect(next: MessagePort | undefined): void {
      port?.close();
      for (const id of [...pending.keys()])
        end(id, new Unreachable('The backend was stopped before it answered.'));
      reason = 'The backend is not running: see the Logs panel.';
      port = next;
      if (!next) return;
      next.onmessage = ({ data }) => {
        const parsed = ToClient.safeParse(data);
        if (parsed.success) hear(parsed.data);
      };
    },

    /**
     * Sends a request and resolves when the head of its answer is there; the body follows as it is read.
     *
     * @throws (rejects) Unreachable if nobody answers; the signal's reason if the request is aborted
     */
    async send(request: Request): Promise<ExchangeResponse> {
      request.signal.throwIfAborted();
      const url = new URL(request.url);
      const bodyless = request.method === 'GET' || request.method === 'HEAD';
      const body = bodyless ? undefined : new Uint8Array(await request.arrayBuffer());
      request.signal.throwIfAborted();
      if (!port) throw new Unreachable(reason);
      const id = (lastId += 1);
      return new Promise<ExchangeResponse>((answer, fail) => {
        pending.set(id, { answer, fail });
        request.signal.addEventListener('abort', () => {
          if (!pending.has(id)) return;
          post({ type: 'abort', id });
          end(id, request.signal.reason as Error);
        });
        post(
          {
            type: 'request',
            id,
            method: request.method,
            path: url.pathname + url.search,
            headers: [...request.headers],
            ...(body && body.byteLength > 0 ? { body } : {}),
          },
          body && body.byteLength > 0 ? [body.buffer] : [],
        );
      });
    },
  };
}

export type BridgeClient = ReturnType<typeof createBridgeClient>;
