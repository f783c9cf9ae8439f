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

/** Type-checks a variant. A starter may hold things that only the reader's work will use. */
export function checkVariant(
  shared: SharedSources,
  exercise: Exercise,
  variant: VariantName,
): Finding[] {
  const isSolution = variant === 'solution';
  return checkSources(shared, variantSources(exercise, variant), {
    unused: isSolution,
    deprecated: isSolution,
  });
}
