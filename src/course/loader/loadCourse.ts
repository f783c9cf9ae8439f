import path from 'node:path';
import { type AuthorError, CourseError, ErrorList } from '../errors/courseError';
import { type Course, exercisesOf } from '../types';
import { courseDigest } from './digest';
import type { Reading } from './folders';
import { loadGlossary, withUses } from './loadGlossary';
import { loadGuide, loadGuideHeads } from './loadGuide';
import { loadPathways } from './loadPathways';
import { loadRedirects } from './loadRedirects';
import { readRetired, reportIds } from './reportIds';

/**
 * Reads the course as far as it can be read: every folder of `docs/` with a `guide.yaml`, in order.
 *
 * @param siteDir - absolute path of the folder that holds `docs/`
 * @returns what could be read, and every mistake that was found
 */
export function readCourse(siteDir: string): {
  course: Course;
  errors: readonly AuthorError[];
} {
  const errors = new ErrorList();
  const reading: Reading = { siteDir, errors };
  const docsDir = path.join(siteDir, 'docs');
  const loaded = loadGuideHeads(reading, docsDir).map(head => loadGuide(reading, head));
  const guides = loaded.map(({ guide }) => guide);
  const lessons = loaded.flatMap(({ lessons }) => lessons);
  const retired = readRetired(reading, docsDir);
  const course = {
    guides,
    lessons,
    glossary: withUses(reading, loadGlossary(reading, docsDir), lessons),
    pathways: loadPathways(reading, docsDir, { guides }),
    redirects: loadRedirects(reading, docsDir, { lessons, retired }),
  };
  if (loaded.length === 0 && errors.all.length === 0) {
    errors.add({ file: 'docs', message: 'holds no guide: a folder with a guide.yaml' });
  }
  reportIds(reading, retired, course);
  return {
    course: { ...course, digest: courseDigest(exercisesOf(course)) },
    errors: errors.all,
  };
}

/**
 * Reads the course.
 *
 * @param siteDir - absolute path of the folder that holds `docs/`
 * @throws CourseError with every mistake that was found
 */
export function loadCourse(siteDir: string): Course {
  const { course, errors } = readCourse(siteDir);
  if (errors.length > 0) throw new CourseError(errors);
  return course;
}
