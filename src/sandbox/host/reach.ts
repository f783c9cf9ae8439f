import { isRelative, resolveFile } from '../modules/resolve';

export interface Reach {
  /** The entry, and every file that it imports, however indirectly. */
  files: ReadonlySet<string>;
  /** The packages that these files import. */
  packages: ReadonlySet<string>;
}

/**
 * What is reachable by imports, static and dynamic, from an entry. A file that could not be compiled leads nowhere.
 *
 * @param entry undefined, or a file that does not exist, reaches nothing
 * @param imports by file, the specifiers that it imports, as the compiler gives them
 * @param has whether there is such a file
 */
export function reachFrom(
  entry: string | undefined,
  imports: Record<string, string[]>,
  has: (path: string) => boolean,
): Reach {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (path: string) => {
    if (files.has(path)) return;
    files.add(path);
    if (!Object.hasOwn(imports, path)) return;
    for (const specifier of imports[path]!) {
      const found = isRelative(specifier) ? resolveFile(specifier, path, has) : undefined;
      if (found !== undefined) visit(found);
      else if (!isRelative(specifier)) packages.add(specifier);
    }
  };
  if (entry !== undefined && has(entry)) visit(entry);
  return { files, packages };
}
