import type { Cell } from './types';

/** Longer text is cut, and says so. */
const MAX_TEXT = 300;

/** A value of SQLite's, integers as bigints, made fit for JSON and for a table. */
export function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : { kind: 'integer', text: String(value) };
  }
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : { kind: 'real', text: String(value) };
  }
  if (value instanceof Uint8Array) {
    const unit = value.length === 1 ? 'byte' : 'bytes';
    return { kind: 'blob', text: `${value.length} ${unit}` };
  }
  const text = String(value);
  if (text.length <= MAX_TEXT) return text;
  return { kind: 'text', text: `${text.slice(0, MAX_TEXT)}… (${text.length} characters)` };
}
