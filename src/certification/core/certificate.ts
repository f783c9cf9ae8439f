import * as z from 'zod/mini';
import { limits } from './limits';

// The message of an issue is the phrase after "expected:"; see problems.ts.
const text = (expected: string, form: RegExp) =>
  z.string({ error: expected }).check(z.regex(form, { error: expected }));

const word = '[a-z0-9]+(?:-[a-z0-9]+)*';
const id = text('an id such as first-backend', new RegExp(`^${word}$`)).check(
  z.maxLength(100, { error: 'an id of at most 100 characters' }),
);
const questionId = text(
  'the id of a question, such as first-backend/when-init-runs',
  new RegExp(`^${word}/${word}$`),
).check(z.maxLength(200, { error: 'an id of at most 200 characters' }));

const sha256 = text('a SHA-256 digest: 64 hexadecimal digits', /^[0-9a-f]{64}$/);
/** The course's digest; empty where a record does not know it. */
const digestOrNone = text('a SHA-256 digest, or nothing', /^(?:[0-9a-f]{64})?$/);
const version = text('a version such as 1.2.0', /^[\w.+-]{1,60}$/);
const title = text('a title on one line', /^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u);

/** A moment in UTC with milliseconds, `2026-01-31T12:00:00.000Z`; one that the calendar has. */
const instant = z.string({ error: 'a date such as 2026-01-31T12:00:00.000Z' }).check(
  z.refine(
    value => {
      if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return false;
      const time = Date.parse(value);
      return !Number.isNaN(time) && new Date(time).toISOString() === value;
    },
    { error: 'a date such as 2026-01-31T12:00:00.000Z' },
  ),
);

/**
 * Whether a text can be the path of a learner's file: posix, relative, inside its tree, of names that no file system
 * takes for something else and no object has anyway.
 */
export function isSourcePath(path: string): boolean {
  return (
    path.length <= limits.path &&
    path
      .split('/')
      .every(name => /^[^\\\s:*?"<>|\p{C}]+$/u.test(name) && !/^(?:\.+|__\w*__)$/.test(name))
  );
}

/** Of one line, with no spaces around it, in any script; marks that only change the direction of other text are out. */
export function isHolder(name: string): boolean {
  return (
    name.trim() === name &&
    [...name].length <= limits.holder &&
    // Joiners (ZWJ, ZWNJ) belong to the spelling of names in several scripts.
    /^(?:[^\p{C}\p{Zl}\p{Zp}]|\u200c|\u200d)+$/u.test(name) &&
    /[\p{L}\p{N}]/u.test(name)
  );
}

const utf8 = new TextEncoder();
const expectedFile = `a text of at most ${limits.file} bytes`;
const file = z
  .string({ error: expectedFile })
  .check(z.refine(text => utf8.encode(text).length <= limits.file, { error: expectedFile }));

const expectedPath = 'a relative path such as src/plugin.ts';
const list = <Item extends z.core.$ZodType>(item: Item, what: string, most: number, least = 0) => {
  const error = `a list of ${least > 0 ? `${least} to` : 'at most'} ${most} ${what}`;
  return z
    .array(item, { error })
    .check(z.minLength(least, { error }), z.maxLength(most, { error }));
};
const object = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.object(shape, { error: 'an object' });

const files = z
  .record(z.string().check(z.refine(isSourcePath, { error: expectedPath })), file, {
    error: 'an object of texts by path',
  })
  .check(
    z.refine(
      value => {
        const count = Object.keys(value).length;
        return count > 0 && count <= limits.files;
      },
      { error: `1 to ${limits.files} files` },
    ),
  );

const exerciseEvidence = object({
  /** Of the exercise: its lesson's id. */
  id,
  /** Digest of what decides about the solution, as it was when the certificate was issued; see checksDigestOf. */
  checksDigest: sha256,
  /** The course's digest when the files passed; empty where unknown. */
  course: digestOrNone,
  /** The reader's own files that passed, text by path. Read-only files and checks are the course's, not the reader's. */
  files,
  /** Whether the solution had been shown, at any time before the certificate was issued. */
  solutionSeen: z.boolean({ error: 'true or false' }),
  /** Whether the checks passed before the solution was first shown. */
  unaided: z.boolean({ error: 'true or false' }),
  passedAt: instant,
});

const answerEvidence = object({
  /** Of the question. */
  id: questionId,
  /** Ids of the chosen options. */
  options: list(id, 'options', limits.options),
  at: instant,
});

/**
 * A certificate: what a learner did on a pathway, as evidence that anyone can run again. Nothing in it is a result that
 * is to be believed: whether the solutions pass and the answers are right is found out by whoever verifies it. Fields that
 * are not listed here are ignored by every reader of this version, and are no part of its digest.
 *
 * All limits are in limits.ts. What one value can't show (nothing twice, no date after the issue) is in readCertificate.
 */
export const certificateSchema = object({
  schemaVersion: z.literal(1, { error: '1' }),
  kind: z.literal('stagecraft-certificate', { error: '"stagecraft-certificate"' }),
  pathway: object({ id, title }),
  /** The name that the learner wants to see on it; nobody has verified it. */
  holder: z.string({ error: 'a name' }).check(
    z.refine(isHolder, {
      error: `a name on one line, of at most ${limits.holder} characters, without spaces around it`,
    }),
  ),
  issuedAt: instant,
  /** The course that the site had when it issued this: its version, its digest (see course.json) and Backstage's release. */
  course: object({ version, digest: sha256, backstage: version }),
  evidence: object({
    /** Ids of the lessons that were read. */
    lessons: list(id, 'lessons', limits.lessons),
    exercises: list(exerciseEvidence, 'exercises', limits.exercises),
    /** The latest answer to each question. */
    quizzes: list(answerEvidence, 'answers', limits.answers),
  }),
});

export type Certificate = z.output<typeof certificateSchema>;
export type ExerciseEvidence = Certificate['evidence']['exercises'][number];
export type AnswerEvidence = Certificate['evidence']['quizzes'][number];
