import type { Files } from '../../../sandbox/protocol/common';

const IMPORT = /\b(?:from|import|require)\s*\(?\s*['"]([^'".][^'"]*)['"]/g;

const packageName = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** The packages that files import, sorted. */
export function importedPackages(files: Files): string[] {
  const names = Object.entries(files)
    .filter(([path]) => /\.[jt]sx?$/.test(path))
    .flatMap(([, text]) =>
      [...text.matchAll(IMPORT)].map(([, specifier = '']) => packageName(specifier)),
    );
  return [...new Set(names)].sort();
}

/** Those of the packages that have a version, with it; what has none is part of Node.js, or not there to be had. */
export const withVersions = (
  names: Iterable<string>,
  versions: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(
    [...new Set(names)].sort().flatMap(name => {
      const version = versions[name];
      return version === undefined ? [] : [[name, version]];
    }),
  );
