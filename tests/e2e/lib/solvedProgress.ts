import { fullCertificate } from './certificate';

/**
 * An export of a reader who has read everything, passed every exercise with the course's own solutions, and answered
 * everything right.
 *
 * @param without exercises that are not passed yet
 */
export function solvedProgress({ without = [] }: { without?: readonly string[] } = {}): string {
  const { course, evidence } = fullCertificate();
  const at = '2026-03-01T10:00:00.000Z';
  const record = (kind: string, id: string, data: object) => ({
    rid: `${kind}-${id.replaceAll('/', '-')}`,
    id,
    kind,
    at,
    course: course.digest,
    data,
  });
  return JSON.stringify({
    schemaVersion: 1,
    drafts: [],
    records: [
      ...evidence.lessons.map(id => record('read', id, {})),
      ...evidence.exercises
        .filter(({ id }) => !without.includes(id))
        .map(({ id, files }) => record('passed', id, { files })),
      ...evidence.quizzes.map(({ id, options }) => record('answered', id, { options })),
    ],
  });
}
