/**
 * Finds the file that a relative import means, as `resolveSource` of src/course does.
 *
 * @param endings what an import may leave out, in order
 * @param importer absolute path of the importing file
 */
export function resolveRelative(
  endings: readonly string[],
  has: (path: string) => boolean,
  importer: string,
  specifier: string,
): string | undefined {
  if (!/^\.\.?(?:\/|$)/.test(specifier)) return undefined;
  const parts = importer.split('/').slice(1, -1);
  for (const part of specifier.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  const target = `/${parts.join('/')}`;
  return endings.map(ending => target + ending).find(has);
}
