import type { Certificate } from '../core/certificate';
import type { Course } from '../core/course';
import { changesSince } from './changes';

const DAY = 24 * 60 * 60 * 1000;

/**
 * What a certificate says and can't be true, by this site's course and clock: no site of this course has issued it so.
 *
 * @param now milliseconds since 1970
 * @returns a sentence for each; none when nothing contradicts it
 */
export function contradictionsIn(certificate: Certificate, course: Course, now: number): string[] {
  const { issuedAt, pathway, course: then } = certificate;
  const sameCourse = then.digest === course.digest;
  const changed = changesSince(certificate, course).exercises;
  const known = course.pathways.find(({ id }) => id === pathway.id);
  const said: string[] = [];
  // Clocks differ, but not by days.
  if (Date.parse(issuedAt) > now + DAY) {
    said.push(`It says that it was issued at ${issuedAt}, which is still to come.`);
  }
  if (sameCourse && changed.size > 0) {
    said.push(
      `It says that it was issued on this very course, but names other checks for ${[...changed].join(', ')} than this course has.`,
    );
  }
  const sameVersion = sameCourse && then.version === course.version;
  if (sameVersion && then.backstage !== course.backstage.release) {
    said.push(
      `It says that it was issued on this very course with Backstage ${then.backstage}, but this course runs on ${course.backstage.release}.`,
    );
  }
  if (sameVersion && known && known.title !== pathway.title) {
    said.push(
      `It calls its pathway “${pathway.title}”, but on this very course that is “${known.title}”.`,
    );
  }
  return said;
}
