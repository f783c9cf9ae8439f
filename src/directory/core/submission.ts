import { stringify } from 'yaml';
import type { Entry } from '../schema/entry';

/** The folder of the directory's files. */
export const dataFolder = 'src/directory/data';

/** An entry as its file says it. */
export const entryYaml = (entry: Entry): string =>
  stringify(entry, { lineWidth: 0, singleQuote: true });

/** A file name made of a title: `CI/CD board` → `ci-cd-board`. */
export const idFrom = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9\s/_.-]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');

const withoutSlash = (repository: string) => repository.replace(/\/+$/, '');

/** Where GitHub offers to add the file, filled in, by a pull request. */
export function pullRequestLink(repository: string, id: string, yaml: string): string {
  const query = new URLSearchParams({ filename: `${dataFolder}/${id}.yaml`, value: yaml });
  return `${withoutSlash(repository)}/new/main?${query.toString()}`;
}

/** What somebody suggests who doesn't want to write the entry. */
export interface Suggestion {
  readonly name: string;
  readonly packages: string;
  readonly link: string;
  readonly why: string;
}

/** The issue that a suggestion makes. */
export function suggestionIssue({ name, packages, link, why }: Suggestion): {
  readonly title: string;
  readonly body: string;
} {
  const said = (text: string) => (text.trim() === '' ? 'Not said.' : text.trim());
  return {
    title: `Directory: ${name.trim() === '' ? 'a plugin' : name.trim()}`,
    body: [
      `**Plugin:** ${said(name)}`,
      `**npm packages:** ${said(packages)}`,
      `**Documentation:** ${said(link)}`,
      '',
      said(why),
    ].join('\n'),
  };
}

/** Where GitHub offers to open that issue. */
export function issueLink(repository: string, suggestion: Suggestion): string {
  const query = new URLSearchParams({ ...suggestionIssue(suggestion) });
  return `${withoutSlash(repository)}/issues/new?${query.toString()}`;
}
