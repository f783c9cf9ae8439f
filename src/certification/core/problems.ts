import type * as z from 'zod/mini';

/** Why a text is no certificate that can be verified. */
export type ProblemCode =
  /** More than the limits allow: not looked at further. */
  | 'too-large'
  /** Not JSON at all. */
  | 'not-json'
  /** JSON, but something else. */
  | 'not-a-certificate'
  /** A certificate of a version that this site does not know. */
  | 'version'
  /** A certificate that no site of this version makes: a field is missing, wrong or contradicts another. */
  | 'malformed';

export interface Problem {
  readonly code: ProblemCode;
  /** The place in the file, such as `evidence.exercises[0].files["src/plugin.ts"]`; empty: the whole of it. */
  readonly where: string;
  /** A sentence for the reader. */
  readonly message: string;
}

/** `['evidence', 0, 'src/a.ts']` → `evidence[0]["src/a.ts"]`. */
export function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, key) => {
    if (typeof key === 'number') return `${place}[${key}]`;
    const name = String(key);
    if (!/^[A-Za-z]\w{0,40}$/.test(name)) return `${place}[${shown(name)}]`;
    return place === '' ? name : `${place}.${name}`;
  }, '');
}

/** A value on one short line. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** A problem of one place, as a sentence. */
export function malformed(where: string, what: string): Problem {
  return {
    code: 'malformed',
    where,
    message: where === '' ? `The certificate is malformed: ${what}.` : `${where}: ${what}.`,
  };
}

/** The schema's issues as problems; `root` is what it looked at. */
export function problemsOf(root: unknown, issues: readonly z.core.$ZodIssue[]): Problem[] {
  return issues.map(issue => {
    // A record says about its key what the key's own schema says.
    const expected =
      issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? 'another name') : issue.message;
    const found =
      issue.code === 'invalid_key'
        ? `the name ${shown(issue.path.at(-1))}`
        : shown(valueAt(root, issue.path));
    return malformed(placeOf(issue.path), `found ${found}, expected ${expected}`);
  });
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    root,
  );
}
