import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { toPosix } from './folders';

// What editors and operating systems leave behind.
const ignored = new Set(['node_modules', '.DS_Store', 'Thumbs.db']);

/**
 * Reads a tree of text files.
 *
 * @param root - folder; one that does not exist counts as empty
 * @returns text by posix path relative to `root`, sorted by path
 */
export function readTree(root: string): Map<string, string> {
  if (!existsSync(root)) return new Map();
  const files = readdirSync(root, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => toPosix(path.relative(root, path.join(entry.parentPath, entry.name))))
    .filter(file => !file.split('/').some(part => ignored.has(part)))
    .sort();
  return new Map(
    files.map(file => [file, readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n')]),
  );
}
