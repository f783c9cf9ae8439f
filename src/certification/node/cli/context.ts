import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';

/** Something that was asked for can't be done: said to whoever asked, and the exit code is 2. */
export class CannotDo extends Error {
  override readonly name = 'CannotDo';
}

/** What commands may use of the world. */
export interface Context {
  /** Absolute path of the checkout. */
  readonly siteDir: string;
  /** The folder by which relative paths go. */
  readonly cwd: string;
  readonly now: Date;
  print(line: string): void;
  /** For people alone: it never stands in what a machine reads. */
  note(line: string): void;
}

export const at = ({ cwd }: Context, file: string): string => path.resolve(cwd, file);

/** @throws CannotDo */
export function readInput(context: Context, file: string): Uint8Array | string {
  if (/^https?:\/\//.test(file)) return file;
  try {
    if (statSync(at(context, file)).size > 20_000_000) {
      throw new CannotDo(`${file} is larger than 20 MB, which no certificate is.`);
    }
    return new Uint8Array(readFileSync(at(context, file)));
  } catch (error) {
    throw error instanceof CannotDo
      ? error
      : new CannotDo(`${file} can't be read: ${reason(error)}`);
  }
}

/**
 * The text of a private key, from a file that its owner alone may read, or from standard input.
 *
 * @throws CannotDo
 */
export async function readSecret(context: Context, file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  const absolute = at(context, file);
  try {
    if (process.platform !== 'win32' && (statSync(absolute).mode & 0o077) !== 0) {
      throw new CannotDo(`Others may read ${file}. Make it yours alone: chmod 600 ${file}`);
    }
    return readFileSync(absolute, 'utf8');
  } catch (error) {
    throw error instanceof CannotDo
      ? error
      : new CannotDo(`${file} can't be read: ${reason(error)}`);
  }
}

export function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
