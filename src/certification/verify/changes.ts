import type { Certificate } from '../core/certificate';
import { checksDigestOf } from '../core/checksDigest';
import type { Course } from '../core/course';

/** What has changed in the course since a certificate was issued. */
export interface Changes {
  /** The course's version and digest then, where the digest is another one now. */
  readonly course: boolean;
  /** Ids of the exercises whose checks or read-only files are others now. */
  readonly exercises: ReadonlySet<string>;
}

export function changesSince({ course: then, evidence }: Certificate, course: Course): Changes {
  const now = new Map(course.exercises.map(exercise => [exercise.id, checksDigestOf(exercise)]));
  return {
    course: then.digest !== course.digest,
    exercises: new Set(
      evidence.exercises
        .filter(({ id, checksDigest }) => now.has(id) && now.get(id) !== checksDigest)
        .map(({ id }) => id),
    ),
  };
}
