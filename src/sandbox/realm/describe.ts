const MAX_DEPTH = 4;
const MAX_ITEMS = 50;
const MAX_TEXT = 4_000;

/**
 * Shows any value as one piece of text, roughly as Node's console does: strings bare at the top, circles marked, getters
 * that throw survived, long things cut. Never throws.
 */
export function describe(value: unknown): string {
  if (typeof value === 'string') return cut(value);
  try {
    return cut(show(value, 0, new Set()));
  } catch (error) {
    return `[a value that cannot be shown: ${error instanceof Error ? error.message : 'unknown error'}]`;
  }
}

/**
 * Shows what a console method was called with, as one text. In a first argument that is a string, `%s` and its kin take
 * the place of those behind it, as Node's util.format does it: React's warnings are written so.
 */
export function describeAll(args: unknown[]): string {
  const [first, ...rest] = args;
  if (typeof first !== 'string') return args.map(describe).join(' ');
  const text = first.replace(/%([sdifoOjc%])/g, (whole, kind: string) => {
    if (kind === '%') return args.length > 1 ? '%' : whole;
    if (rest.length === 0) return whole;
    const arg = rest.shift();
    if (kind === 'c') return ''; // CSS
    if (kind === 'd' || kind === 'i' || kind === 'f') return formatNumber(kind, arg);
    return describe(arg);
  });
  return [text, ...rest].map(describe).join(' ');
}

function formatNumber(kind: 'd' | 'i' | 'f', arg: unknown): string {
  if (typeof arg === 'bigint') return `${arg}n`;
  if (typeof arg === 'object' || typeof arg === 'symbol') return 'NaN';
  return String(kind === 'i' ? parseInt(String(arg), 10) : Number(arg));
}

const cut = (text: string) =>
  text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}… (${text.length} characters)` : text;

function show(value: unknown, depth: number, seen: Set<object>): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return `[Function: ${value.name || '(anonymous)'}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Error) return value.stack ?? `${value.name}: ${value.message}`;
  if (value instanceof Date) return Number.isNaN(+value) ? 'Invalid Date' : value.toISOString();
  if (value instanceof RegExp) return String(value);
  if (seen.has(value)) return '[Circular]';
  if (depth >= MAX_DEPTH) return Array.isArray(value) ? '[Array]' : '[Object]';
  seen.add(value);
  const text = showObject(value, depth, seen);
  seen.delete(value);
  return text;
}

function showObject(value: object, depth: number, seen: Set<object>): string {
  const inner = (item: unknown) => show(item, depth + 1, seen);
  const list = (items: string[], total: number) =>
    [...items, ...(total > items.length ? [`… ${total - items.length} more`] : [])].join(', ');
  if (Array.isArray(value)) {
    return `[${list(value.slice(0, MAX_ITEMS).map(inner), value.length)}]`;
  }
  if (value instanceof Map) {
    const items = [...value].slice(0, MAX_ITEMS).map(([k, v]) => `${inner(k)} => ${inner(v)}`);
    return `Map(${value.size}) {${list(items, value.size)}}`;
  }
  if (value instanceof Set) {
    return `Set(${value.size}) {${list([...value].slice(0, MAX_ITEMS).map(inner), value.size)}}`;
  }
  const keys = Object.keys(value);
  const items = keys.slice(0, MAX_ITEMS).map(key => {
    try {
      return `${key}: ${inner((value as Record<string, unknown>)[key])}`;
    } catch {
      return `${key}: [getter that throws]`;
    }
  });
  const name = value.constructor?.name;
  const prefix = name && name !== 'Object' ? `${name} ` : '';
  return items.length === 0 ? `${prefix}{}` : `${prefix}{ ${list(items, keys.length)} }`;
}
