import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Certificate } from '../../../src/certification/core/certificate';
import { checksDigestOf } from '../../../src/certification/core/checksDigest';
import { courseSchema, partsOf } from '../../../src/certification/core/course';
import { shownSolution } from './course';

/** The course as certificates are measured by it. */
export const course = courseSchema.parse(
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../../build/course.json'), 'utf8')),
);

/** A certificate of the first pathway, as this site issues it to somebody who solved everything as the course does. */
export function fullCertificate(): Certificate {
  const pathway = course.pathways[0]!;
  const { lessons, exercises, quizzes } = partsOf(pathway, course);
  const at = '2026-03-01T10:00:00.000Z';
  return {
    schemaVersion: 1,
    kind: 'stagecraft-certificate',
    pathway: { id: pathway.id, title: pathway.title },
    holder: 'Ada Lovelace',
    issuedAt: '2026-03-01T12:00:00.000Z',
    course: {
      version: course.version,
      digest: course.digest,
      backstage: course.backstage.release,
    },
    evidence: {
      lessons: lessons.map(({ id }) => id),
      exercises: exercises.map(exercise => ({
        id: exercise.id,
        checksDigest: checksDigestOf(exercise),
        course: course.digest,
        files: shownSolution(exercise.id),
        solutionSeen: false,
        unaided: true,
        passedAt: at,
      })),
      quizzes: quizzes.flatMap(({ questions }) =>
        questions.map(({ id, options }) => ({
          id,
          options: options.filter(({ right }) => right).map(option => option.id),
          at,
        })),
      ),
    },
  };
}

/** The certificate with the files of some solutions replaced, and, if wanted, nothing but those. */
export function withSolutions(
  files: Readonly<Record<string, Readonly<Record<string, string>>>>,
  { alone = false } = {},
): Certificate {
  const certificate = fullCertificate();
  const { exercises } = certificate.evidence;
  return {
    ...certificate,
    evidence: {
      ...certificate.evidence,
      exercises: exercises
        .filter(({ id }) => !alone || Object.hasOwn(files, id))
        .map(one => ({ ...one, files: { ...one.files, ...files[one.id] } })),
    },
  };
}
