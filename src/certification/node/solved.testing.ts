import { loadCourse } from '../../course/loader/loadCourse';
import { exercisesOf } from '../../course/types';
import type { Certificate } from '../core/certificate';
import { checksDigestOf } from '../core/checksDigest';
import { partsOf } from '../core/course';
import { readSiteCourse } from './siteCourse';

/** The certificate of somebody who solved a pathway of this course with the course's own solutions. */
export function solvedCertificate(siteDir: string, pathwayId = 'plugin-beginner'): Certificate {
  const { course } = readSiteCourse(siteDir);
  const pathway = course.pathways.find(({ id }) => id === pathwayId);
  if (!pathway) throw new Error(`There is no pathway ${pathwayId}.`);
  const { lessons, exercises, quizzes } = partsOf(pathway, course);
  const solutions = new Map(exercisesOf(loadCourse(siteDir)).map(one => [one.id, one.files]));
  const at = '2026-02-28T10:00:00.000Z';
  return {
    schemaVersion: 1,
    kind: 'stagecraft-certificate',
    pathway: { id: pathway.id, title: pathway.title },
    holder: 'Ada Lovelace',
    issuedAt: '2026-03-01T12:00:00.000Z',
    course: { version: course.version, digest: course.digest, backstage: course.backstage.release },
    evidence: {
      lessons: lessons.map(({ id }) => id),
      exercises: exercises.map(exercise => ({
        id: exercise.id,
        checksDigest: checksDigestOf(exercise),
        course: course.digest,
        files: Object.fromEntries(
          (solutions.get(exercise.id) ?? []).flatMap(({ path, role, solution }) =>
            role === 'editable' && solution !== undefined ? [[path, solution]] : [],
          ),
        ),
        solutionSeen: true,
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
