import { createHash } from 'node:crypto';
import type { Exercise } from '../types';

/** The path under which an exercise's checks are known. */
export const checksPath = 'checks.test.ts';

/** SHA-256 of a text's UTF-8 bytes, in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * The course digest of design.md, "Published": SHA-256 (hex) over the RFC 8785 JSON of
 * `{exercise id: {path: sha256}}` for checks and read-only files. It changes when, and only when,
 * what decides about solutions changes; prose, hints and hidden files leave it as it is.
 */
export function courseDigest(exercises: readonly Exercise[]): string {
  const decisive = Object.fromEntries(
    exercises.map(exercise => [exercise.id, decisiveFiles(exercise)]),
  );
  return sha256(canonicalJson(decisive));
}

type Texts = string | { readonly [key: string]: Texts };

/**
 * RFC 8785 JSON of nested mappings of texts. The package `canonicalize` 4 does this for all of
 * JSON, but offers an `import` condition alone, which jiti 1.21, by which Docusaurus 3.10 loads its
 * config and plugins, can't resolve. The tests hold this against it.
 */
export function canonicalJson(value: Texts): string {
  if (typeof value === 'string') return JSON.stringify(value);
  // RFC 8785, 3.2.3: keys are sorted by UTF-16 code units, as `sort` does.
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}

function decisiveFiles({ files, checksFile }: Exercise): Record<string, string> {
  const entries = files.flatMap(({ path, role, solution }) =>
    role === 'readonly' && solution !== undefined ? [[path, sha256(solution)] as const] : [],
  );
  if (checksFile !== undefined) entries.push([checksPath, sha256(checksFile)]);
  return Object.fromEntries(entries);
}
