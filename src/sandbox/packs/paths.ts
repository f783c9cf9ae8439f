import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const repo = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

export interface PackageFile {
  /** Package name, such as `@backstage/errors`. */
  name: string;
  /** The package's folder, as the path given begins. */
  root: string;
  /** The file inside the package. */
  file: string;
}

/**
 * Splits a path at its innermost `node_modules`.
 * @returns undefined for a file that belongs to no package
 */
export function packageOf(filePath: string): PackageFile | undefined {
  const parts = filePath.split(path.sep).join('/').split('/');
  const at = parts.lastIndexOf('node_modules');
  const first = parts[at + 1];
  if (at < 0 || !first) return undefined;
  const end = at + (first.startsWith('@') ? 3 : 2);
  return {
    name: parts.slice(at + 1, end).join('/'),
    root: parts.slice(0, end).join('/'),
    file: parts.slice(end).join('/'),
  };
}

/** How an error names a file: `express (lib/router/index.js)`, or its path in the repository. */
export function describeFile(filePath: string, root = repo): string {
  const known = packageOf(filePath);
  return known ? `${known.name} (${known.file})` : path.relative(root, filePath) || filePath;
}
