import { posix } from 'node:path';

/** What an import may leave out, in the order in which TypeScript's and the sandbox's resolvers try it. */
export const endings = [
  '',
  '.ts',
  '.tsx',
  '.js',
  '.jsx',
  '.json',
  '/index.ts',
  '/index.tsx',
  '/index.js',
];

/**
 * Resolves a relative import among the files of one variant, as if its tree were merged into the
 * exercise's folder.
 *
 * @param has - tells whether a path such as `src/plugin.ts` exists
 * @param importer - path of the importing file, such as `checks.test.ts`
 * @param specifier - what is imported, such as `./src/plugin`
 * @returns a path, or undefined where nothing matches or the import is not relative
 */
export function resolveSource(
  has: (path: string) => boolean,
  importer: string,
  specifier: string,
): string | undefined {
  if (!/^\.\.?(?:\/|$)/.test(specifier)) return undefined;
  const target = posix.join(posix.dirname(importer), specifier).replace(/\/$/, '');
  return endings.map(ending => target + ending).find(has);
}
