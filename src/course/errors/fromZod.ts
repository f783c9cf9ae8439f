import type * as z from 'zod';
import type { AuthorError } from './courseError';

type RawIssue = z.core.$ZodRawIssue;

const typeWords: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of fields',
};

/**
 * Says what a schema allows, for issues to which the schema itself gave no words. The schemas of
 * this folder follow one convention: an issue's message is the phrase after "allowed:".
 */
export function allowedFor(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map(value => String(value)).join(', ');
    case 'unrecognized_keys':
      return knownKeys(issue).join(', ');
    case 'too_small':
      return issue.origin === 'array'
        ? `at least ${issue.minimum} ${issue.minimum === 1 ? 'entry' : 'entries'}`
        : `at least ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'array'
        ? `at most ${issue.maximum} ${issue.maximum === 1 ? 'entry' : 'entries'}`
        : `at most ${issue.maximum}`;
    default:
      return issue.message ?? 'another value';
  }
}

function knownKeys(issue: RawIssue): string[] {
  const definition = issue.inst?._zod.def as { shape?: object } | undefined;
  return Object.keys(definition?.shape ?? {});
}

/** `['files', 0, 'path']` → `files[0].path`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${key}]`;
    return name === '' ? String(key) : `${name}.${String(key)}`;
  }, '');
}

/** Shows a value as an author wrote it, cut to one short line. */
export function showFound(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'a mapping of fields';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    root,
  );
}

/**
 * Turns zod's issues into `field: found X, allowed: Y`, in the order of the file.
 *
 * @param file - shown in front, relative to the site's root
 * @param input - the value that was parsed; what was found is read from it
 */
export function errorsFromIssues(
  file: string,
  input: unknown,
  issues: readonly z.core.$ZodIssue[],
): AuthorError[] {
  return issues.flatMap(issue => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map(key => ({
        file,
        field: fieldName([...issue.path, key]),
        message: `is not a field here, allowed: ${issue.message}`,
      }));
    }
    const found = showFound(valueAt(input, issue.path));
    return [
      {
        file,
        field: fieldName(issue.path) || undefined,
        message: `found ${found}, allowed: ${issue.message}`,
      },
    ];
  });
}
