import { sha256 as sha256Bytes } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Certificate } from './certificate';

/** SHA-256 of a text's UTF-8 bytes, in hex. Works on plain-http hosts, where `crypto.subtle` is absent. */
export function sha256(text: string): string {
  return bytesToHex(sha256Bytes(utf8ToBytes(text)));
}

/**
 * RFC 8785 JSON: equal values give equal text, whatever the order of their fields and the spaces between them.
 *
 * @throws for what JSON can't say: NaN, infinities, lone surrogates
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('This value is nothing that JSON can say.');
  return text;
}

/** The digest of a certificate: SHA-256 (hex) over its RFC 8785 JSON. */
export function digestOf(certificate: Certificate): string {
  return sha256(canonicalJson(certificate));
}

/**
 * The digest of each part of a certificate, by a name that people understand: `holder`, `issuedAt`, `pathway`, `course`,
 * `lessons`, `exercise <id>`, `answer <question id>`. Whoever signs a certificate signs these too, so that it can be
 * said *what* was changed afterwards.
 */
export function partDigests({
  pathway,
  holder,
  issuedAt,
  course,
  evidence,
}: Certificate): Record<string, string> {
  const parts: [name: string, value: unknown][] = [
    ['pathway', pathway],
    ['holder', holder],
    ['issuedAt', issuedAt],
    ['course', course],
    ['lessons', evidence.lessons],
    ...evidence.exercises.map((one): [string, unknown] => [`exercise ${one.id}`, one]),
    ...evidence.quizzes.map((one): [string, unknown] => [`answer ${one.id}`, one]),
  ];
  return Object.fromEntries(parts.map(([name, value]) => [name, sha256(canonicalJson(value))]));
}

/** One part that is not as it was signed. */
export interface ChangedPart {
  /** As in partDigests. */
  readonly part: string;
  readonly change: 'changed' | 'added' | 'removed';
}

/**
 * What differs between the parts that were signed and those of a certificate; empty when nothing does.
 *
 * @param signed part digests as they were when it was signed
 */
export function changedParts(
  signed: Readonly<Record<string, string>>,
  certificate: Certificate,
): ChangedPart[] {
  const now = new Map(Object.entries(partDigests(certificate)));
  const then = new Map(Object.entries(signed));
  const names = [...new Set([...then.keys(), ...now.keys()])];
  return names.flatMap((part): ChangedPart[] => {
    if (then.get(part) === now.get(part)) return [];
    if (!now.has(part)) return [{ part, change: 'removed' }];
    return [{ part, change: then.has(part) ? 'changed' : 'added' }];
  });
}
