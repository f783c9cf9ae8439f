import type { CourseExercise } from './course';
import { canonicalJson, sha256 } from './digest';

type DecidingFiles = Pick<CourseExercise, 'files'>;

/**
 * The digest of what decides about an exercise's solutions: SHA-256 (hex) over the RFC 8785 JSON of `{path: sha256}` for
 * its checks and the read-only files beside its solution. The course digest (design.md §4) is made of the same mappings,
 * so it changes when, and only when, one of these does.
 *
 * @param exercise as course.json has it
 */
export function checksDigestOf({ files }: DecidingFiles): string {
  const deciding = files.filter(
    ({ role, variant }) => role === 'check' || (role === 'readonly' && variant !== 'starter'),
  );
  return sha256(
    canonicalJson(Object.fromEntries(deciding.map(({ path, sha256: digest }) => [path, digest]))),
  );
}
