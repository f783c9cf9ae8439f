import { nodeError } from '../errors';

/** Header lines in order, names as written: the form they have on the wire. */
export type HeaderLines = [name: string, value: string][];
export type HeaderValue = string | number | readonly string[];
/** Incoming headers as Node gives them: lower-case names, set-cookie as a list. */
export type IncomingHeaders = Record<string, string | string[] | undefined>;

const token = /^[\^_`a-zA-Z\-0-9!#$%&'*+.|~]+$/;

const invalidValue = /[^\t\x20-\x7e\x80-\xff]/;

/** http.validateHeaderName: throws ERR_INVALID_HTTP_TOKEN. */
export function validateHeaderName(name: unknown, label = 'Header name'): asserts name is string {
  if (typeof name !== 'string' || !token.test(name)) {
    throw nodeError(
      TypeError,
      'ERR_INVALID_HTTP_TOKEN',
      `${label} must be a valid HTTP token ["${String(name)}"]`,
    );
  }
}

/** http.validateHeaderValue: throws ERR_HTTP_INVALID_HEADER_VALUE for undefined, ERR_INVALID_CHAR for bad characters. */
export function validateHeaderValue(name: string, value: unknown): void {
  if (value === undefined) {
    throw nodeError(
      TypeError,
      'ERR_HTTP_INVALID_HEADER_VALUE',
      `Invalid value "${String(value)}" for header "${name}"`,
    );
  }
  if (invalidValue.test(String(value))) {
    throw nodeError(
      TypeError,
      'ERR_INVALID_CHAR',
      `Invalid character in header content ["${name}"]`,
    );
  }
}

export const hasInvalidCharacters = (text: string): boolean => invalidValue.test(text);

// Of these, Node keeps the first and drops duplicates (lib/_http_incoming.js, matchKnownFields).
const singletons = new Set(
  (
    'age authorization content-length content-type etag expires from host if-modified-since ' +
    'if-unmodified-since last-modified location max-forwards proxy-authorization referer retry-after server user-agent'
  ).split(' '),
);

/** Joins header lines into the object that IncomingMessage.headers is, by Node's rules for duplicates. */
export function joinHeaders(lines: HeaderLines): IncomingHeaders {
  const headers: IncomingHeaders = {};
  for (const [rawName, value] of lines) {
    const name = rawName.toLowerCase();
    const existing = headers[name];
    if (name === 'set-cookie') headers[name] = [...((existing as string[]) ?? []), value];
    else if (existing === undefined) headers[name] = value;
    else if (!singletons.has(name))
      headers[name] = `${existing}${name === 'cookie' ? '; ' : ', '}${value}`;
  }
  return headers;
}

/** IncomingMessage.headersDistinct: every value of every header. */
export function distinctHeaders(lines: HeaderLines): Record<string, string[]> {
  const headers: Record<string, string[]> = {};
  for (const [name, value] of lines) (headers[name.toLowerCase()] ??= []).push(value);
  return headers;
}
