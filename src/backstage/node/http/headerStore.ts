import { nodeError } from '../errors';
import {
  type HeaderLines,
  type HeaderValue,
  validateHeaderName,
  validateHeaderValue,
} from './headers';

type Stored = [name: string, value: HeaderValue];

/** The headers of an outgoing message before they are sent: names keep their spelling, look-ups ignore case. */
export class HeaderStore {
  private readonly stored = new Map<string, Stored>();

  set(name: string, value: HeaderValue): void {
    validateHeaderName(name);
    for (const one of Array.isArray(value) ? value : [value]) validateHeaderValue(name, one);
    this.stored.set(name.toLowerCase(), [name, value]);
  }

  append(name: string, value: string | readonly string[]): void {
    const existing = this.stored.get(name.toLowerCase());
    if (!existing) return this.set(name, value);
    this.set(existing[0], [...list(existing[1]), ...list(value)]);
  }

  get(name: string): HeaderValue | undefined {
    return this.stored.get(name.toLowerCase())?.[1];
  }
  has(name: string): boolean {
    return this.stored.has(name.toLowerCase());
  }
  delete(name: string): void {
    this.stored.delete(name.toLowerCase());
  }
  names(): string[] {
    return [...this.stored.keys()];
  }
  rawNames(): string[] {
    return [...this.stored.values()].map(([name]) => name);
  }

  /** As Node's getHeaders: lower-case names on an object without a prototype. */
  toObject(): Record<string, HeaderValue> {
    const object = Object.create(null) as Record<string, HeaderValue>;
    for (const [key, [, value]] of this.stored) object[key] = value;
    return object;
  }

  /** One line per value; cookie values go into one line, as Node sends them. */
  toLines(): HeaderLines {
    return [...this.stored.values()].flatMap(([name, value]): HeaderLines => {
      if (name.toLowerCase() === 'cookie') return [[name, list(value).join('; ')]];
      return list(value).map((one): [string, string] => [name, one]);
    });
  }
}

const list = (value: HeaderValue): string[] =>
  typeof value === 'object' ? value.map(String) : [String(value)];

export const headersSentError = (action: string) =>
  nodeError(
    Error,
    'ERR_HTTP_HEADERS_SENT',
    `Cannot ${action} headers after they are sent to the client`,
  );
