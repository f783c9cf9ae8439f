/**
 * What a certificate may hold at most. A file that somebody sends may be made to exhaust a browser or a server: each of
 * these is checked before the work that it bounds. All are far above what the course itself needs.
 */
export const limits = {
  /** Characters of the JSON text: checked before it is parsed. */
  json: 4_000_000,
  /** Objects and lists within each other; a certificate has five. */
  depth: 8,
  /** Values in all, checked before the schema looks at them. */
  values: 50_000,
  /** Code points of the holder's name. */
  holder: 120,
  lessons: 500,
  exercises: 200,
  /** Files of one exercise. */
  files: 100,
  /** Characters of a file's path. */
  path: 200,
  /** UTF-8 bytes of one file. */
  file: 200_000,
  /** Answered questions. */
  answers: 2_000,
  /** Options chosen in one answer. */
  options: 50,
  /** Problems that are told at once. */
  problems: 20,
} as const;
