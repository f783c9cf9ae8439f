import type { Files } from '../../../sandbox/protocol/common';
import { identityOf } from './identity';
import type { PackagePart, PackageSource } from './types';

/** What the sandbox's own tree begins with where it has a package of its own in it. */
const IN_PLUGINS = /^plugins\/[\w.-]+\//;

/**
 * The packages that a tree comes to. Where each side has a folder below `plugins/`, and nothing stands outside of them, those
 * are the packages. Any other tree is one package, whole.
 */
export function layoutOf({ exercise, files }: PackageSource): PackagePart[] {
  const sides = (['frontend', 'backend'] as const).flatMap(side => {
    const entry = exercise.entries[side];
    return entry === undefined ? [] : [{ side, entry, prefix: IN_PLUGINS.exec(entry)?.[0] }];
  });
  const prefixes = new Set(sides.map(({ prefix }) => prefix));
  const isApart =
    sides.length > 0 &&
    !prefixes.has(undefined) &&
    prefixes.size === sides.length &&
    Object.keys(files).every(path => prefixes.has(IN_PLUGINS.exec(path)?.[0]));
  if (isApart) {
    return sides.map(({ side, entry, prefix = '' }) => {
      const own = below(files, prefix);
      const folder = prefix.slice(0, -1);
      const { role, pluginId } = identityOf(own, side, folder.slice('plugins/'.length));
      return { folder, role, pluginId, files: own, main: entry.slice(prefix.length) };
    });
  }
  const [{ side, entry } = { side: 'backend' as const, entry: 'src/index.ts' }] = sides;
  const { role, pluginId, name } = identityOf(files, side, exercise.id);
  return [{ folder: `plugins/${name}`, role, pluginId, files, main: entry }];
}

const below = (files: Files, prefix: string): Files =>
  Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) =>
      path.startsWith(prefix) ? [[path.slice(prefix.length), text]] : [],
    ),
  );

/** Path from a file's folder to another file, as an import writes it. */
function relative(folder: string, to: string): string {
  const from = folder.split('/');
  const target = to.split('/');
  const common = from.findIndex((name, at) => target[at] !== name);
  const shared = common === -1 ? from.length : common;
  const up = from.length - shared;
  return [
    ...(up === 0 ? ['.'] : Array.from({ length: up }, () => '..')),
    ...target.slice(shared),
  ].join('/');
}

/**
 * The checks import the tree by paths from its root. In a package that stands deeper, the same files have other paths.
 *
 * @param folder where the checks will stand, such as `plugins/todo`
 */
export const movedChecks = (checks: string, folder: string): string =>
  checks.replace(
    /(\b(?:from|import)\s*\(?\s*)(['"])\.\/(plugins\/[^'"]+)\2/g,
    (_all, before: string, quote: string, path: string) =>
      `${before}${quote}${relative(folder, path)}${quote}`,
  );
