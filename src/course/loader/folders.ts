import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { ErrorList } from '../errors/courseError';

/** What every reader of the course's folders needs. */
export interface Reading {
  /** Absolute path of the site: names in errors are relative to it. */
  readonly siteDir: string;
  readonly errors: ErrorList;
}

/** A path as authors know it: relative to the site, with forward slashes. */
export function shownPath(reading: Pick<Reading, 'siteDir'>, file: string): string {
  return toPosix(path.relative(reading.siteDir, file));
}

export function toPosix(file: string): string {
  return file.split(path.sep).join('/');
}

/** `03-http` → `{ number: 3, name: 'http' }`; Docusaurus drops such prefixes from urls too. */
export function splitNumber(folder: string): { number: number | undefined; name: string } {
  const match = /^(\d+)\s*[-_.]+\s*(.+)$/.exec(folder);
  return match
    ? { number: Number(match[1]), name: match[2] ?? folder }
    : { number: undefined, name: folder };
}

/**
 * Sub-folders in the order of their numbers, then of their names. Hidden and `_` ones are left out;
 * a folder that does not exist has none.
 */
export function orderedFolders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !/^[._]/.test(entry.name))
    .map(entry => entry.name)
    .sort((a, b) => {
      const numbers =
        (splitNumber(a).number ?? Infinity) - (splitNumber(b).number ?? Infinity) || 0;
      return numbers || (a < b ? -1 : 1);
    })
    .map(name => path.join(folder, name));
}

/** The text of a file, or undefined where there is none. Line ends become `\n`. */
export function readTextIfAny(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined;
}
