import type { PluginRequest } from '../../sandbox/protocol/common';

/** Where a Backstage backend listens by default; what runs in the page can't be reached from a terminal. */
const BACKEND = 'http://localhost:7007';

/** Characters that no shell gives a meaning to, and with which no word is a flag of curl's. */
const PLAIN = /^[\w/:.=@%+,][\w/:.=@%+,-]*$/;

/** One word of a POSIX shell's command line: in single quotes nothing has a meaning but the quote itself. */
export const shellWord = (text: string): string =>
  PLAIN.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

/**
 * A request as a command line for a POSIX shell (POSIX.1-2024, Shell Command Language, 2.2 Quoting).
 *
 * A header without a value needs a semicolon, or curl would leave it out; a HEAD is `--head`, or curl would wait for a
 * body; and `--data-raw` takes an `@` at the start for what it is (curl(1)).
 */
export function toCurl({ method, path, headers, body }: Omit<PluginRequest, 'id'>): string {
  const lines = [
    `curl ${method === 'HEAD' ? '--head ' : method === 'GET' ? '' : `-X ${shellWord(method)} `}${shellWord(BACKEND + path)}`,
    ...headers.map(
      ([name, value]) => `-H ${shellWord(value === '' ? `${name};` : `${name}: ${value}`)}`,
    ),
    ...(body === undefined ? [] : [`--data-raw ${shellWord(body)}`]),
  ];
  return lines.join(' \\\n  ');
}
