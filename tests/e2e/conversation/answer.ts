import type { Said } from './requests';

export interface Answer {
  request: string;
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Headers that a connection has and a message has not, or that tell the time. */
const OF_THE_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date']);

export const answer = (
  { method, path: to }: Said,
  status: number,
  headers: Iterable<[string, string]>,
  body: string,
): Answer => ({
  request: `${method} ${to}`,
  status,
  headers: Object.fromEntries([...headers].filter(([name]) => !OF_THE_CONNECTION.has(name)).sort()),
  body,
});
