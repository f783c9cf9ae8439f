import type { ProgressState } from '../../progress/core/state';
import { type AnswerEvidence, type Certificate, type ExerciseEvidence } from './certificate';
import { checksDigestOf } from './checksDigest';
import { type Course, type CourseExercise, partsOf, type Pathway } from './course';
import { readCertificate } from './readCertificate';
import { standingOf } from './standing';

export interface Issue {
  readonly pathway: Pathway;
  readonly course: Course;
  readonly state: ProgressState;
  /** As `holderOf` gives it. */
  readonly holder: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A name as it will stand on a certificate: one space between its parts, none around them, composed characters. */
export function holderOf(written: string): string {
  return written.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

/**
 * Issues a certificate for a complete pathway.
 *
 * @throws Error with a message for the reader when the pathway is not complete, or when what would be in the certificate
 * is more than a certificate may hold
 */
export function issueCertificate({ pathway, course, state, holder, now }: Issue): Certificate {
  if (!standingOf(pathway, course, state).complete) {
    throw new Error(`The pathway “${pathway.title}” is not complete yet.`);
  }
  const { lessons, exercises, quizzes } = partsOf(pathway, course);
  const evidence = {
    lessons: lessons.map(({ id }) => id),
    exercises: exercises.flatMap(exercise => evidenceOf(exercise, state)),
    quizzes: quizzes.flatMap(({ questions }) =>
      questions.flatMap(({ id }): AnswerEvidence[] => {
        const answer = state.get(id)?.answer;
        return answer ? [{ id, options: [...new Set(answer.options)], at: answer.at }] : [];
      }),
    ),
  };
  // Another device's clock may be ahead of this one's: nothing in a certificate is later than the certificate.
  const latest = [
    new Date(now).toISOString(),
    ...evidence.exercises.map(({ passedAt }) => passedAt),
    ...evidence.quizzes.map(({ at }) => at),
  ].reduce((a, b) => (a > b ? a : b));
  const certificate: Certificate = {
    schemaVersion: 1,
    kind: 'stagecraft-certificate',
    pathway: { id: pathway.id, title: pathway.title },
    holder,
    issuedAt: latest,
    course: {
      version: course.version,
      digest: course.digest,
      backstage: course.backstage.release,
    },
    evidence,
  };
  // What nobody could read must not be handed out.
  const reading = readCertificate(JSON.stringify(certificate));
  if (!reading.ok) throw new Error(reading.problems[0].message);
  return certificate;
}

function evidenceOf(exercise: CourseExercise, state: ProgressState): ExerciseEvidence[] {
  const item = state.get(exercise.id);
  if (!item?.passed) return [];
  const { at, course, files, unaided } = item.passed;
  // A file that the course has taken back since is the course's: the reader's copy of it decides nothing.
  const taken = new Set(
    exercise.files.flatMap(({ path, role }) => (role === 'editable' ? [] : [path])),
  );
  return [
    {
      id: exercise.id,
      checksDigest: checksDigestOf(exercise),
      course: /^[0-9a-f]{64}$/.test(course) ? course : '',
      files: Object.fromEntries(Object.entries(files).filter(([path]) => !taken.has(path))),
      solutionSeen: item.solutionSeen,
      unaided,
      passedAt: at,
    },
  ];
}
