import type { SetAside } from '../store/disk';

/**
 * What could not be understood, as the text of a file for the reader: JSON, as near as it comes to what was stored, so
 * that somebody may make sense of it.
 */
export function asideText(entries: readonly SetAside[], now: Date): string {
  const about =
    'Entries that stagecraft found in this browser’s storage and could not understand. Each says where it was, what is wrong with it, and what it was.';
  return JSON.stringify(
    { about, savedAt: now.toISOString(), entries: entries.map(entry => plain(entry)) },
    null,
    2,
  );
}

/** A value that a browser stores may be more than JSON holds: dates, maps, bytes, even circles. */
function plain(value: unknown, seen: readonly unknown[] = []): unknown {
  if (typeof value === 'bigint' || typeof value === 'undefined') return `${typeof value} ${value}`;
  if (typeof value !== 'object' || value === null) return value;
  if (seen.includes(value)) return '(again)';
  const within = [...seen, value];
  const inside = (part: unknown) => plain(part, within);
  if (Array.isArray(value)) return value.map(inside);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toJSON();
  if (value instanceof Map) return { map: [...value].map(inside) };
  if (value instanceof Set) return { set: [...value].map(inside) };
  if (ArrayBuffer.isView(value)) {
    return { bytes: [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)] };
  }
  if (value instanceof ArrayBuffer) return { bytes: [...new Uint8Array(value)] };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inside(part)]));
}
