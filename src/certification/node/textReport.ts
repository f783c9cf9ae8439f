import type { Certificate } from '../core/certificate';
import type { Course } from '../core/course';
import type { OpenedCertificate } from '../verify/open';
import { answersHere } from '../verify/standingHere';
import type { Result } from '../verify/runPlan';
import type { Isolation } from './isolation';
import type { Verified } from './verifyInput';

const marks = { passed: '✓', failed: '✗', todo: '–', running: '–' } as const;

/** What was found about one file, for people. */
export function textReport(name: string, verified: Verified, course: Course): string {
  if (!verified.ok) {
    return [
      `${name}: not verified`,
      ...verified.problems.map(line => `  ! ${printable(line)}`),
    ].join('\n');
  }
  const { opened, results, report } = verified;
  const { certificate } = opened;
  const exercises = certificate.evidence.exercises.map(({ id }) => [id, results[id]] as const);
  return [
    name,
    ...introduction(opened),
    '',
    ...exercises.flatMap(([id, result]) =>
      result ? exerciseLines(id, result, certificate, course) : [],
    ),
    ...answerLines(certificate, course),
    ...missingLines(verified),
    '',
    ...report.reasons.map(reason => `  ! ${printable(reason)}`),
    `  ${report.level === 'holds' ? 'VERIFIED' : 'NOT VERIFIED'}. ${printable(report.headline)}`,
  ].join('\n');
}

function introduction({ certificate, ignored, signature }: OpenedCertificate): string[] {
  const { holder, pathway, issuedAt, course } = certificate;
  return [
    `  ${printable(pathway.title)}, for ${printable(holder)} (a name that nobody has checked), ${issuedAt}`,
    `  issued on course ${course.version} (${course.digest.slice(0, 12)}), Backstage ${course.backstage}`,
    ...(signature
      ? [
          signature.state === 'good'
            ? `  signed by ${printable(signature.issuer)}, and unchanged since`
            : `  signature: ${printable(signature.problems.join(' '))}`,
        ]
      : ['  not signed']),
    ...(ignored.length > 0
      ? [`  fields that count for nothing: ${printable(ignored.join(', '))}`]
      : []),
  ];
}

function exerciseLines(
  id: string,
  result: Result,
  { evidence }: Certificate,
  { exercises }: Course,
): string[] {
  const title = exercises.find(exercise => exercise.id === id)?.title ?? 'not in this course';
  const own = evidence.exercises.find(exercise => exercise.id === id);
  const seen = own?.unaided ? '' : ' (by its own account, after the solution was seen)';
  const lines = [`  ${id}: ${title}: ${result.state}${seen}`];
  if (result.state === 'refused') lines.push(...result.reasons.map(reason => `    ! ${reason}`));
  if (result.state === 'undecided') lines.push(`    ! ${result.problem.message}`);
  const run = 'run' in result ? result.run : undefined;
  for (const [name, { status, failure }] of Object.entries(run?.checks ?? {})) {
    lines.push(`    ${marks[status]} ${name}`);
    if (failure)
      lines.push(
        ...failure.message
          .split('\n')
          .slice(0, 8)
          .map(line => `        ${line}`),
      );
  }
  return lines.map(printable);
}

function answerLines(certificate: Certificate, course: Course): string[] {
  const { right, wrong, unknown } = answersHere(certificate, course);
  const list = (ids: readonly string[]) => (ids.length > 0 ? ` (${ids.join(', ')})` : '');
  return [
    `  answers: ${right.length} right, ${wrong.length} wrong${list(wrong)}, ${unknown.length} to questions that this course does not have${list(unknown)}`,
  ];
}

function missingLines(verified: Extract<Verified, { ok: true }>): string[] {
  const { standing } = verified.report;
  return (standing?.requirements ?? [])
    .filter(({ met }) => !met)
    .map(
      ({ kind, done, needed, missing }) =>
        `  missing ${kind}: ${done} of ${needed} (${missing.map(({ id }) => id).join(', ')})`,
    );
}

/** How it was run, and what it does not show; once, after all files. */
export function isolationReport({ held, open }: Isolation): string {
  return [
    'How this was run:',
    ...held.map(line => `  - ${line}`),
    'What it does not show:',
    '  - Who wrote the code: the course publishes its solutions. Names, dates and lessons read are the learner’s word.',
    ...open.map(line => `  - ${line}`),
  ].join('\n');
}

/** What a stranger wrote must not steer the terminal. */
function printable(text: string): string {
  return text.replace(/[^\P{C}\n]/gu, '�');
}
