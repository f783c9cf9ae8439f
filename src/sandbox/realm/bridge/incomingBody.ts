export interface IncomingBody {
  stream: ReadableStream<Uint8Array>;
  add(bytes: Uint8Array): void;
  end(): void;
  fail(error: Error): void;
}

/** How many bytes may wait for the reader. An app often looks at a status alone: what it leaves must not hang. */
const AHEAD = 256 * 1024;

/**
 * A body that arrives by messages, chunk by chunk, each asked for by one `pull` when the reader has room: so a reader
 * that takes its time holds the sender back.
 */
export function createIncomingBody(source: { pull(): void; cancel(): void }): IncomingBody {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  let open = true;
  let arrived = () => {};
  const close = (how: () => void) => {
    if (!open) return;
    open = false;
    how();
    arrived();
  };
  const stream = new ReadableStream<Uint8Array>(
    {
      start(given) {
        controller = given;
      },
      pull: () =>
        new Promise<void>(resolve => {
          arrived = resolve;
          source.pull();
        }),
      cancel: () => close(source.cancel),
    },
    { highWaterMark: AHEAD, size: chunk => chunk.byteLength },
  );
  return {
    stream,
    add(bytes) {
      if (!open) return;
      controller.enqueue(bytes);
      arrived();
    },
    end: () => close(() => controller.close()),
    fail: error => close(() => controller.error(error)),
  };
}
