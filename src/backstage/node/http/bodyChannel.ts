const highWaterMark = 65_536; // bytes; about what a socket buffers before write() returns false

export interface BodyChannel {
  readonly stream: ReadableStream<Uint8Array>;
  /** Hands a chunk over; `done` is called when the reader wants more, which is what gives Node streams their back-pressure. */
  write(chunk: Uint8Array, done: () => void): void;
  end(): void;
  fail(error: unknown): void;
}

/** The bridge from a Node writable to a web stream. `onCancel` is called if the reader gives up. */
export function createBodyChannel(onCancel: (reason: unknown) => void): BodyChannel {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  let waiting: (() => void) | undefined;
  let open = true;

  const release = () => {
    const done = waiting;
    waiting = undefined;
    done?.();
  };

  const stream = new ReadableStream<Uint8Array>(
    {
      start(given) {
        controller = given;
      },
      pull: release,
      cancel(reason) {
        open = false;
        release();
        onCancel(reason);
      },
    },
    { highWaterMark, size: chunk => chunk.byteLength },
  );

  return {
    stream,
    write(chunk, done) {
      if (!open) return done();
      // A copy: Node buffers come from a shared pool and may be reused, and the reader may transfer what it gets.
      if (chunk.byteLength > 0) controller.enqueue(new Uint8Array(chunk));
      if ((controller.desiredSize ?? 0) > 0) done();
      else waiting = done;
    },
    end() {
      if (!open) return;
      open = false;
      controller.close();
    },
    fail(error) {
      if (!open) return;
      open = false;
      controller.error(error);
      release();
    },
  };
}
