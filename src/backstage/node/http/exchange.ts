import type { HeaderLines } from './headers';

/** A request as it goes over the wire. Header lines, not `Headers`: a browser's Request drops cookie, host and others. */
export interface ExchangeRequest {
  method: string;
  /** Path and query as sent. */
  target: string;
  headers: HeaderLines;
  body: ReadableStream<Uint8Array> | null;
  signal?: AbortSignal;
}

/** A response's head, with its body as a stream that respects back-pressure; null where HTTP allows none. */
export interface ExchangeResponse {
  status: number;
  statusMessage: string;
  headers: HeaderLines;
  body: ReadableStream<Uint8Array> | null;
}
