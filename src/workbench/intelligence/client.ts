import type {
  RequestMessage,
  StartMessage,
  TypeRequestName,
  TypeRequests,
  WorkerMessage,
} from './protocol';

/** What a client needs of a worker. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent<WorkerMessage>) => unknown) | null;
  onerror: ((event: ErrorEvent) => unknown) | null;
};

export interface TypeClient {
  /** Asks the worker. An answer that can't come any more leaves its promise open for good. */
  ask<Name extends TypeRequestName>(
    name: Name,
    ...args: Parameters<TypeRequests[Name]>
  ): Promise<ReturnType<TypeRequests[Name]>>;
  close(): void;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * The page's side of the conversation with the worker that knows the types.
 *
 * @param failed hears, once, why there will be no more answers
 */
export function createTypeClient(
  worker: WorkerLike,
  start: StartMessage['start'],
  failed: (why: string) => void,
): TypeClient {
  const waiting = new Map<number, Waiting>();
  let requests = 0;
  let closed = false;

  function close() {
    closed = true;
    waiting.clear();
    worker.terminate();
  }
  function fail(why: string) {
    if (closed) return;
    close();
    failed(why);
  }

  worker.onmessage = ({ data }) => {
    if ('failed' in data) return fail(data.failed);
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) asked?.reject(new Error(data.error));
    else asked?.resolve(data.result);
  };
  worker.onerror = event => fail(event.message || 'Its script can’t be loaded.');
  worker.postMessage({ start } satisfies StartMessage);

  return {
    ask: (name, ...args) =>
      new Promise((resolve, reject) => {
        if (closed) return;
        requests += 1;
        waiting.set(requests, { resolve, reject });
        worker.postMessage({ id: requests, name, args } satisfies RequestMessage);
      }),
    close,
  };
}
