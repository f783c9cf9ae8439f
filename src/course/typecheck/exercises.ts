import path from 'node:path';
import { checksPath } from '../loader/digest';
import { resolveSource } from '../loader/resolveSource';
import type { Exercise } from '../types';
import { checkSources, type Finding } from './checkSources';
import type { SharedSources, SourceSet } from './host';

export const variantNames = ['starter', 'solution'] as const;
export type VariantName = (typeof variantNames)[number];

/**
 * The sources of one variant of an exercise: its tree and its checks, as if both stood in the
 * exercise's folder.
 */
export function variantSources(exercise: Exercise, variant: VariantName): SourceSet {
  const { folder, files, checksFile } = exercise;
  const absolute = new Map<string, string>();
  const roots = new Map<string, string>();
  const add = (name: string, file: string, text: string) => {
    absolute.set(name, file);
    roots.set(file, text);
  };
  for (const file of files) {
    const text = file[variant];
    if (text !== undefined) add(file.path, path.join(folder, variant, file.path), text);
  }
  if (checksFile !== undefined) add(checksPath, path.join(folder, checksPath), checksFile);
  const names = new Map([...absolute].map(([name, file]) => [file, name]));
  return {
    roots,
    resolve(importer, specifier) {
      const name = names.get(importer);
      const target = name && resolveSource(known => absolute.has(known), name, specifier);
      return target && absolute.get(target);
    },
  };
}

/** Sets of sources side by side in one, none of which sees another's. */
export function sideBySide(sets: readonly SourceSet[]): SourceSet {
  const setOf = new Map(sets.flatMap(set => [...set.roots.keys()].map(file => [file, set])));
  return {
    roots: new Map(sets.flatMap(set => [...set.roots])),
    resolve: (importer, specifier) => setOf.get(importer)?.resolve(importer, specifier),
  };
}

/**
 * Type-checks one variant of exercises. Those that declare the same things for all live in one
 * program: a checker then reads Backstage's types once, which takes longer than the exercises. A
 * starter may hold things that only the reader's work will use, and things that are deprecated.
 */
export function checkVariants(
  shared: SharedSources,
  exercises: readonly Exercise[],
  variant: VariantName,
): Finding[] {
  const isSolution = variant === 'solution';
  const groups = new Map<string, SourceSet[]>();
  for (const exercise of exercises) {
    const sources = variantSources(exercise, variant);
    const key = declaredForAll(sources) ?? exercise.folder;
    groups.set(key, [...(groups.get(key) ?? []), sources]);
  }
  return [...groups.values()].flatMap(sets =>
    checkSources(shared, sideBySide(sets), { unused: isSolution, deprecated: isSolution }),
  );
}

/**
 * The packages that sources import for their effect, such as matchers for `expect`: in one program,
 * what these declare would hold for other exercises too.
 *
 * @returns undefined where sources declare such things themselves
 */
function declaredForAll({ roots }: SourceSet): string | undefined {
  const texts = [...roots.values()];
  if (texts.some(text => /^\s*declare\s+(?:global|module)\b/m.test(text))) return undefined;
  const packages = texts.flatMap(text =>
    [...text.matchAll(/^\s*import\s+['"]([^.'"][^'"]*)['"]/gm)].map(([, name]) => name),
  );
  return [...new Set(packages)].sort().join(' ');
}
