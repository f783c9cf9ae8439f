import type { ExerciseData } from '../../course/lessonData';

export interface NamedFile {
  readonly path: string;
  readonly symbol?: string;
}

/**
 * The file of an exercise that a piece of code in prose names: `src/plugin.ts`, `plugin.ts` where no other file bears
 * that name, or with a symbol `src/plugin.ts#init`.
 */
export function namedFile(files: ExerciseData['files'], text: string): NamedFile | undefined {
  const [, name, symbol] = /^([\w@./-]+\.\w+)(?:#([\w$.]+))?$/.exec(text) ?? [];
  if (!name) return undefined;
  const shown = files.filter(({ role, starter }) => role !== 'hidden' && starter !== undefined);
  const found =
    shown.filter(({ path }) => path === name).at(0) ??
    only(shown.filter(({ path }) => path.endsWith(`/${name}`)));
  return found && { path: found.path, ...(symbol ? { symbol } : {}) };
}

const only = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);
