import { digestOf } from '../core/digest';
import type { Course } from '../core/course';
import { answersHere } from '../verify/standingHere';
import type { Result } from '../verify/runPlan';
import type { Isolation } from './isolation';
import type { Verified } from './verifyInput';

/** What was found about some files, for machines. Within a version there are additions only. */
export function jsonReport(
  files: readonly { name: string; verified: Verified }[],
  { course, isolation }: { course: Course; isolation: Isolation },
): object {
  return {
    schemaVersion: 1,
    verified: files.every(({ verified }) => verified.ok && verified.report.level === 'holds'),
    course: { version: course.version, digest: course.digest, backstage: course.backstage.release },
    node: process.versions.node,
    isolation,
    files: files.map(({ name, verified }) => fileReport(name, verified, course)),
  };
}

function fileReport(name: string, verified: Verified, course: Course): object {
  if (!verified.ok) return { file: name, verified: false, problems: verified.problems };
  const { opened, results, report } = verified;
  const { certificate, ignored, signature } = opened;
  return {
    file: name,
    verified: report.level === 'holds',
    level: report.level,
    summary: report.headline,
    problems: report.reasons,
    certificate: {
      digest: digestOf(certificate),
      holder: certificate.holder,
      pathway: certificate.pathway,
      issuedAt: certificate.issuedAt,
      course: certificate.course,
    },
    ignored,
    ...(signature ? { signature } : {}),
    exercises: certificate.evidence.exercises.map(({ id, solutionSeen, unaided }) => {
      const result = results[id];
      return { id, solutionSeen, unaided, ...(result ? outcome(result) : {}) };
    }),
    answers: answersHere(certificate, course),
    requirements: report.standing?.requirements.map(
      ({ kind, done, needed, total, met, missing }) => ({
        kind,
        done,
        needed,
        total,
        met,
        missing: missing.map(({ id }) => id),
      }),
    ),
  };
}

function outcome(result: Result): object {
  const run = 'run' in result ? result.run : undefined;
  return {
    state: result.state,
    ...(result.state === 'refused' ? { reasons: result.reasons } : {}),
    ...(result.state === 'undecided' ? { reasons: [result.problem.message] } : {}),
    ...(run
      ? {
          checks: Object.entries(run.checks).map(([name, { status, failure }]) => ({
            name,
            status: status === 'passed' || status === 'failed' ? status : 'not reached',
            ...(failure ? { message: failure.message } : {}),
          })),
        }
      : {}),
  };
}
