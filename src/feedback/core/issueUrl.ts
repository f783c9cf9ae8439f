interface About {
  readonly id: string;
  readonly title: string;
}

interface Said {
  readonly helpful: boolean;
  readonly note: string;
}

/** GitHub refuses addresses beyond about 8 KB, and every character may take twelve of them. */
const LONGEST_NOTE = 600;

/**
 * A new issue on GitHub about a lesson, filled in as far as it can be. Nothing is sent before the reader sends it there.
 *
 * @param repository address of the repository
 * @param said absent while the reader has not answered
 */
export function issueUrl(repository: string, { id, title }: About, said?: Said): string {
  const note = said && cut(said.note.trim());
  const lines = [
    `Lesson: ${title} (\`${id}\`)`,
    ...(said ? [`Helpful: ${said.helpful ? 'yes' : 'no'}`] : []),
    '',
    note || 'What should be better?',
  ];
  const query = new URLSearchParams({ title: `Lesson “${title}”: `, body: lines.join('\n') });
  return `${repository}/issues/new?${query.toString()}`;
}

const cut = (note: string): string =>
  note.length > LONGEST_NOTE ? `${Array.from(note).slice(0, LONGEST_NOTE).join('')}…` : note;
