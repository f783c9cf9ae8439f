import { sha256 } from '../core/digest';
import type { CourseExercise } from '../core/course';

export type Texts = Readonly<Record<string, string>>;

/** A file of the course is not there, or not the one that the course names. */
export class CourseFileError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CourseFileError';
  }
}

/** What an exercise begins with, beside what the learner writes: each path once, as the sandbox has it. */
const begins = ({ files }: CourseExercise): CourseExercise['files'] =>
  files.filter(({ variant }) => variant !== 'solution');

/**
 * The program that the learner's files make with the course's own: read-only and hidden files and the checks come from
 * the site, never from the certificate. An editable file that the learner's lack is as the exercise begins, unless it was
 * theirs to delete.
 *
 * @param own the learner's files, which `foreignFiles` has nothing against
 * @param load gives the text at a url of course.json
 * @throws (rejects) CourseFileError if a file can't be had, or is another one than course.json says
 */
export async function programOf(
  exercise: CourseExercise,
  own: Texts,
  load: (url: string) => Promise<string>,
): Promise<Record<string, string>> {
  const wanted = begins(exercise).filter(
    ({ role, path }) => role !== 'editable' || (!Object.hasOwn(own, path) && !exercise.may?.delete),
  );
  const loaded = await Promise.all(
    wanted.map(async ({ path, url, sha256: expected }) => {
      const text = await load(url).catch((error: unknown) => {
        throw new CourseFileError(
          `${url} could not be loaded (${error instanceof Error ? error.message : String(error)}). Are you offline?`,
        );
      });
      if (sha256(text) !== expected) {
        throw new CourseFileError(
          `${url} is not the file that course.json names: its digest differs. The site may just have been renewed: reload the page.`,
        );
      }
      return [path, text.replace(/\r\n?/g, '\n')] as const;
    }),
  );
  return { ...own, ...Object.fromEntries(loaded) };
}

/** The paths of files of which the reader knows nothing. */
export const hiddenPaths = ({ files }: CourseExercise): string[] => [
  ...new Set(files.filter(({ role }) => role === 'hidden').map(({ path }) => path)),
];
