import { limits } from './limits';
import { TransferError } from './transferError';

/** One part of a fragment that is too long for one QR code. */
export interface Part {
  /** Says which parts belong together. */
  readonly of: string;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  readonly text: string;
}

/**
 * A fragment in parts for QR codes: each `p<number>-<count>-<of>.<text>`. One part is the fragment itself.
 *
 * @param most characters of a part
 * @throws TransferError `too-large` when there would be more than 99
 */
export function toParts(fragment: string, most: number): string[] {
  if (fragment.length <= most) return [fragment];
  const of = checksum(fragment);
  const room = most - 'p99-99-.'.length - of.length;
  const count = Math.ceil(fragment.length / room);
  if (count > limits.parts) {
    throw new TransferError(
      'too-large',
      `Your progress would need ${count} QR codes. Use the link, or export it as a file.`,
    );
  }
  return Array.from(
    { length: count },
    (_, index) =>
      `p${index + 1}-${count}-${of}.${fragment.slice(index * room, (index + 1) * room)}`,
  );
}

/** The part in a text that `toParts` made; undefined when it is none, but perhaps a whole fragment. */
export function readPart(text: string): Part | undefined {
  const [, number, count, of, rest] =
    /^p(\d\d?)-(\d\d?)-([0-9a-f]{8})\.([\w.-]+)$/.exec(text) ?? [];
  if (of === undefined || rest === undefined) return undefined;
  const part = { of, number: Number(number), count: Number(count), text: rest };
  return part.number >= 1 && part.number <= part.count ? part : undefined;
}

/** Numbers of the parts that are not there yet. */
export function missingParts(parts: readonly Part[]): number[] {
  const there = new Set(parts.map(({ number }) => number));
  const count = parts[0]?.count ?? 0;
  return Array.from({ length: count }, (_, index) => index + 1).filter(one => !there.has(one));
}

/**
 * The fragment out of its parts, in any order, some of them more than once.
 *
 * @throws TransferError `incomplete` when some are missing, `malformed` when they don't belong together
 */
export function joinParts(parts: readonly Part[]): string {
  const [first] = parts;
  if (!first || parts.some(({ of, count }) => of !== first.of || count !== first.count)) {
    throw new TransferError(
      'malformed',
      'These codes do not belong together: they come from two exports. Begin again with the codes of one.',
    );
  }
  const missing = missingParts(parts);
  if (missing.length > 0) {
    throw new TransferError(
      'incomplete',
      `Of ${first.count} codes, ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
    );
  }
  const texts = new Map(parts.map(({ number, text }) => [number, text]));
  const fragment = [...texts].sort(([a], [b]) => a - b).map(([, text]) => text);
  if (checksum(fragment.join('')) !== first.of) {
    throw new TransferError('malformed', 'These codes were changed on their way. Begin again.');
  }
  return fragment.join('');
}

/** FNV-1a (32 bits) in hexadecimal: tells transfers apart, and finds damage, not malice. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
