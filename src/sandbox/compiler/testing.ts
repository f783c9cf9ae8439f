import { createModuleRegistry } from '../modules';
import { createCompiler, type Compiler } from './compiler';

export interface Program {
  compiler: Compiler;
  /** What compiled loops called, in order: the loop's place. */
  rounds: string[];
  load(path: string): Record<string, unknown>;
}

/** Compiles files and gives their modules, for tests. `builtins` are packages by specifier. */
export function programOf(
  files: Record<string, string>,
  builtins: Record<string, unknown> = {},
  guard?: (place: string) => void,
): Program {
  const compiler = createCompiler();
  const { code, problems } = compiler.compile(files);
  if (problems[0]) throw new Error(`${problems[0].path}: ${problems[0].message}`);
  const rounds: string[] = [];
  const registry = createModuleRegistry({
    code,
    builtins: {
      has: specifier => Object.hasOwn(builtins, specifier),
      get: specifier => builtins[specifier],
      list: () => Object.keys(builtins),
    },
    guard: guard ?? (place => void rounds.push(place)),
  });
  return { compiler, rounds, load: path => registry.load(path) as Record<string, unknown> };
}

/** Compiles and runs one file. */
export const run = (source: string, builtins?: Record<string, unknown>) =>
  programOf({ 'src/a.ts': source }, builtins).load('src/a.ts');

/** What a function throws. */
export function thrownBy(action: () => unknown): Error {
  try {
    action();
  } catch (error) {
    return error as Error;
  }
  throw new Error('Nothing was thrown.');
}
