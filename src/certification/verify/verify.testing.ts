import { exampleCertificate } from '../core/certificate.testing';
import type { Certificate } from '../core/certificate';
import { checksDigestOf } from '../core/checksDigest';
import type { Course, CourseExercise } from '../core/course';
import { exampleCourse } from '../core/course.testing';
import { sha256 } from '../core/digest';
import type { CheckRun } from '../../sandbox/client/checkRun';
import type { Result, Results } from './runPlan';

/** The texts of the example course's files: by url. */
export const texts: Record<string, string> = {};

const withTexts = (exercise: CourseExercise): CourseExercise => ({
  ...exercise,
  files: exercise.files.flatMap(file => {
    const variants = file.role === 'editable' ? (['starter', 'solution'] as const) : [file.variant];
    return variants.map(variant => {
      const url = `/course/${exercise.id}/${variant}/${file.path}`;
      texts[url] = `// ${variant} ${file.path}\n`;
      return { ...file, variant, url, sha256: sha256(texts[url]) };
    });
  }),
});

/** The example course, with digests that are those of its files. */
export const course: Course = {
  ...exampleCourse,
  exercises: exampleCourse.exercises.map(withTexts),
};

/** A certificate of its pathway, as the course's own site issues it. */
export function issued(change: Partial<Certificate> = {}): Certificate {
  const example = exampleCertificate();
  return {
    ...example,
    pathway: { id: 'beginner', title: 'Beginner' },
    course: {
      version: course.version,
      digest: course.digest,
      backstage: course.backstage.release,
    },
    evidence: {
      lessons: ['intro', 'one', 'two'],
      exercises: ['one', 'two'].map(id => ({
        ...example.evidence.exercises[0]!,
        id,
        course: course.digest,
        checksDigest: checksDigestOf(course.exercises.find(exercise => exercise.id === id)!),
        files: { 'src/plugin.ts': `// my ${id}\n` },
      })),
      quizzes: ['intro/q0', 'intro/q1', 'one/q0', 'one/q1', 'one/q2'].map(id => ({
        id,
        options: ['a', 'b'],
        at: '2026-02-27T10:00:00.000Z',
      })),
    },
    ...change,
  };
}

export const run = (status: 'passed' | 'failed' | 'todo'): CheckRun => ({
  checks: { works: { status } },
  ended: true,
});
export const passed: Result = { state: 'passed', run: run('passed') };
export const allPassed: Results = { one: passed, two: passed };
