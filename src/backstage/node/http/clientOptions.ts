import { nodeError } from '../errors';
import { urlToHttpOptions } from '../url/fileUrls';
import type { Agent } from './agent';
import type { HeaderValue } from './headers';

/** Options of http.request that have a meaning here. */
export interface RequestOptions {
  protocol?: string | null;
  host?: string | null;
  hostname?: string | null;
  port?: number | string | null;
  path?: string | null;
  method?: string;
  headers?:
    Record<string, HeaderValue | undefined> | readonly string[] | Headers | Map<string, string>;
  auth?: string | null;
  agent?: Agent | false;
  setHost?: boolean;
  timeout?: number;
  signal?: AbortSignal;
  defaultPort?: number;
}

type Input = string | URL | RequestOptions;

/** Joins http.request's (url?, options?) into one; options win. A malformed URL throws ERR_INVALID_URL, as in Node. */
export function mergeOptions(
  input: Input,
  more: RequestOptions | undefined,
  protocol: string,
): RequestOptions {
  const base = typeof input === 'string' ? new URL(input) : input;
  const options = base instanceof URL ? urlToHttpOptions(base) : base;
  const merged: RequestOptions = { protocol, ...(options as RequestOptions), ...more };
  merged.protocol ??= protocol;
  if (merged.protocol !== protocol) {
    throw nodeError(
      TypeError,
      'ERR_INVALID_PROTOCOL',
      `Protocol "${merged.protocol}" not supported. Expected "${protocol}"`,
    );
  }
  return merged;
}

/** Where the request goes; its path stays apart, since a URL would normalise it. */
export function toUrl({ protocol, host, hostname, port, path }: RequestOptions): URL {
  const name = hostname || host || 'localhost';
  const bracketed =
    name.includes(':') && !name.startsWith('[') && !/^[^:]+:\d+$/.test(name) ? `[${name}]` : name;
  const origin = `${protocol}//${bracketed}${port && !/:\d+$/.test(name) ? `:${port}` : ''}`;
  return new URL((path ?? '/').startsWith('/') ? origin + (path ?? '/') : `${origin}/`);
}
