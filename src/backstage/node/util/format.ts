import { inspect } from './inspect';

const asText = (value: unknown): string => {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (typeof value !== 'object' || value === null) return String(value);
  // An object's own toString counts, the one that every object inherits does not.
  const inherited =
    value.toString === Object.prototype.toString || value.toString === Error.prototype.toString;
  const builtIn = Array.isArray(value) || inherited || typeof value.toString !== 'function';
  return builtIn ? inspect(value, { depth: 0 }) : String(value);
};

const asNumber = (value: unknown, parse: (value: unknown) => number): string => {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'symbol') return 'NaN';
  const number = typeof value === 'object' ? NaN : parse(value);
  return Object.is(number, -0) ? '-0' : String(number);
};

const asJson = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? 'undefined';
  } catch (error) {
    if (error instanceof TypeError && /circular|cyclic/i.test(error.message)) return '[Circular]';
    throw error;
  }
};

const directives: Record<string, (value: unknown) => string> = {
  s: asText,
  d: value => asNumber(value, Number),
  i: value => asNumber(value, one => parseInt(String(one), 10)),
  f: value => asNumber(value, one => parseFloat(String(one))),
  j: asJson,
  o: value => inspect(value, { showHidden: true, depth: 4 }),
  O: value => inspect(value),
  c: () => '',
};

/** util.format with all of Node's directives; npm's util 0.12 knows only %s, %d and %j. */
export function format(...args: unknown[]): string {
  const [first, ...rest] = args;
  const words: string[] = [];
  if (typeof first === 'string') {
    words.push(
      rest.length === 0
        ? first
        : first.replace(/%([sdifjoOc%])/g, (directive, letter: string) => {
            if (letter === '%') return '%';
            return rest.length > 0 ? (directives[letter]?.(rest.shift()) ?? directive) : directive;
          }),
    );
  } else rest.unshift(...args.slice(0, 1));
  for (const value of rest) words.push(typeof value === 'string' ? value : inspect(value));
  return words.join(' ');
}

export const formatWithOptions = (_options: object, ...args: unknown[]): string => format(...args);
