import type { IssueForm } from './forms';

/**
 * Characters of an address that GitHub takes for sure. It documents that there is a limit (414 URI Too Long) and not
 * which; 8,191 bytes have been measured (https://github.com/github/docs/issues/5136).
 */
export const LONGEST_LINK = 8_000;

/** What the reader has written, by the form's field; `title` is the title's. */
export type Answers = Readonly<Record<string, string>>;

/** A part of the issue: the title, or the answer to a field. */
export interface IssuePart {
  /** Of the field; `title` for the title. */
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

export interface IssueLink {
  readonly url: string;
  /** What the link fills in. */
  readonly filled: readonly IssuePart[];
  /** What has no room in the link: it is to be pasted by hand. */
  readonly leftOut: readonly IssuePart[];
  /** Labels of what GitHub will ask for and nobody has written. */
  readonly missing: readonly string[];
}

const TITLE = { id: 'title', label: 'Title', required: true };

/** The title and the answers that a reader has written, in the form's order. */
export function issueParts(form: IssueForm, answers: Answers): IssuePart[] {
  return [TITLE, ...form.fields].flatMap(({ id, label }) => {
    const written = (answers[id] ?? '').trim();
    const text = id === TITLE.id && written ? form.titleStart + written : written;
    return text ? [{ id, label, text }] : [];
  });
}

/**
 * The address of GitHub's own page for a new issue, with as much of it filled in as an address can hold. The longest
 * parts are left out first, each whole: half an answer would be taken for all of it.
 */
export function issueLink(form: IssueForm, answers: Answers): IssueLink {
  const parts = issueParts(form, answers);
  let filled = parts;
  let url = address(form, filled);
  while (url.length > LONGEST_LINK && filled.length > 0) {
    const longest = filled.reduce((a, b) => (encoded(b) > encoded(a) ? b : a));
    filled = filled.filter(part => part !== longest);
    url = address(form, filled);
  }
  const written = new Set(parts.map(({ id }) => id));
  return {
    url,
    filled,
    leftOut: parts.filter(part => !filled.includes(part)),
    missing: [TITLE, ...form.fields]
      .filter(({ id, required }) => required && !written.has(id))
      .map(({ label }) => label),
  };
}

function address({ repository, template }: IssueForm, parts: readonly IssuePart[]): string {
  const query = new URLSearchParams({ template });
  for (const { id, text } of parts) query.set(id, text);
  return `https://github.com/${repository}/issues/new?${query.toString()}`;
}

const encoded = ({ text }: IssuePart) => new URLSearchParams({ text }).toString().length;

/** The issue as text: GitHub makes a heading of each field's label. */
export function issueMarkdown(form: IssueForm, answers: Answers): string {
  const parts = issueParts(form, answers).map(({ id, label, text }) =>
    id === TITLE.id ? `# ${text}` : `### ${label}\n\n${text}`,
  );
  return `${parts.join('\n\n')}\n`;
}
