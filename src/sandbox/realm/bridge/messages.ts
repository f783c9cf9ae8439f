import * as z from 'zod/mini';

/**
 * What goes over the bridge between a frame with an app and the Worker with its backend. Learner code runs on both sides
 * and could post anything, so each message is parsed where it arrives; what does not parse was not said.
 */
const Headers = z.array(z.tuple([z.string(), z.string()]));
const Bytes = z.instanceof(Uint8Array);
/** Counts up on the frame's side. */
const Id = z.int();

export const ToServer = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('request'),
    id: Id,
    method: z.string().check(z.regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/)),
    /** Path and query. */
    path: z.string().check(z.startsWith('/')),
    headers: Headers,
    body: z.optional(Bytes),
  }),
  /** The reader of the body has room for one more chunk. */
  z.object({ type: z.literal('pull'), id: Id }),
  z.object({ type: z.literal('abort'), id: Id }),
]);
export type ToServer = z.infer<typeof ToServer>;

export const ToClient = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('head'),
    id: Id,
    status: z.int().check(z.gte(100), z.lte(599)),
    statusText: z.string(),
    headers: Headers,
    /** Whether chunks follow, and then an end. */
    hasBody: z.boolean(),
  }),
  z.object({ type: z.literal('chunk'), id: Id, bytes: Bytes }),
  z.object({ type: z.literal('end'), id: Id }),
  /** There is no answer, or it broke off. */
  z.object({ type: z.literal('failed'), id: Id, message: z.string() }),
]);
export type ToClient = z.infer<typeof ToClient>;
