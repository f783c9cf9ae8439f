/** What is tried for an import without an extension, in the order of Vite's `resolve.extensions`. */
const EXTENSIONS = ['.mjs', '.js', '.mts', '.ts', '.jsx', '.tsx', '.json', '.yaml', '.yml'];

/** TypeScript lets an import name the file that a source file is compiled to. */
const SOURCES: Record<string, string[]> = {
  '.js': ['.ts', '.tsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
};

/**
 * Finds the file that a relative import means.
 *
 * @param from  the path of the importing file, such as `src/plugin.ts`
 * @returns the path of a file, or undefined if there is none
 */
export function resolveFile(
  specifier: string,
  from: string,
  has: (path: string) => boolean,
): string | undefined {
  const path = joinPath(from, specifier);
  if (path === undefined) return undefined;
  return candidates(path).find(has);
}

function* tryAll(path: string): Iterable<string> {
  if (path !== '') {
    yield path;
    const extension = /\.[cm]?jsx?$/.exec(path)?.[0];
    for (const source of (extension && SOURCES[extension]) ?? []) {
      yield path.slice(0, -extension!.length) + source;
    }
    for (const ending of EXTENSIONS) yield path + ending;
  }
  const folder = path === '' ? '' : `${path}/`;
  for (const ending of EXTENSIONS) yield `${folder}index${ending}`;
}
const candidates = (path: string) => [...tryAll(path)];

/** The path that a relative specifier points at; undefined if it leaves the plugin's folder. */
export function joinPath(from: string, specifier: string): string | undefined {
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

export const isRelative = (specifier: string) => /^\.{1,2}(\/|$)/.test(specifier);
