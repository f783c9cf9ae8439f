import * as z from 'zod/mini';
import { draftVersionSchema } from '../core/draft';
import { recordSchema } from '../core/record';

const name = z.string().check(z.minLength(1));

const messageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('changes'),
    records: z.array(recordSchema),
    drafts: z.array(draftVersionSchema),
  }),
  /** Which exercises a tab has open; none when it leaves. */
  z.object({ type: z.literal('open'), tab: name, exercises: z.array(name) }),
  /** Asks every tab to say what it has open. */
  z.object({ type: z.literal('who') }),
]);

export type Message = z.output<typeof messageSchema>;

/** The way to the reader's other tabs. */
export interface Channel {
  post(message: Message): void;
  /** One listener; a later one takes its place. */
  listen(listener: (message: Message) => void): void;
  close(): void;
}

/** What `BroadcastChannel` has that is needed here. */
export type Port = Pick<BroadcastChannel, 'postMessage' | 'onmessage' | 'close'>;

/** A checked channel over a port; without one (no `BroadcastChannel`, or forbidden), nobody listens and nobody speaks. */
export function createChannel(port: Port | undefined = openPort()): Channel {
  return {
    post(message) {
      try {
        port?.postMessage(message);
      } catch {
        // A closed channel: the page is on its way out. What was written is on disk all the same.
      }
    },
    listen(listener) {
      if (!port) return;
      port.onmessage = event => {
        const result = messageSchema.safeParse(event.data);
        if (result.success) listener(result.data); // else: from a tab with another version of the site
      };
    },
    close: () => port?.close(),
  };
}

function openPort(): Port | undefined {
  try {
    return new BroadcastChannel('stagecraft-progress');
  } catch {
    return undefined;
  }
}
