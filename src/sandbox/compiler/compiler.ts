import type { SourceFrame } from '../protocol/common';
import { CompileError, compileFile, type CompiledFile } from './compileFile';
import { urlOf } from './urls';
import type { SourceProblem } from './compileError';
import { mapStack } from './stack';

/** How many compiled files are kept to map the stacks of earlier runs. */
const KEPT = 200;

export interface Compiler {
  /**
   * Compiles a program. Files that have not changed since an earlier call are not compiled again.
   * @param files  source by path
   * @returns by path, code for the module registry and what it imports; and every file's first problem
   */
  compile(files: Record<string, string>): {
    code: Record<string, string>;
    imports: Record<string, string[]>;
    problems: SourceProblem[];
  };
  /** The learner's frames of a stack, in their own source, also of programs compiled a while ago. */
  mapStack(stack: string): SourceFrame[];
}

type Result = { source: string; file: CompiledFile } | { source: string; problem: SourceProblem };

export function createCompiler(): Compiler {
  const latest = new Map<string, Result>();
  const versions = new Map<number, CompiledFile>();
  let version = 0;

  function compileOne(path: string, source: string): Result {
    const known = latest.get(path);
    if (known?.source === source) return known;
    let result: Result;
    try {
      version += 1;
      const file = compileFile(path, source, urlOf(path, version));
      versions.set(version, file);
      result = { source, file };
    } catch (error) {
      if (!(error instanceof CompileError)) throw error;
      result = { source, problem: error.toProblem() };
    }
    latest.set(path, result);
    return result;
  }

  return {
    compile(files) {
      const code: Record<string, string> = {};
      const imports: Record<string, string[]> = {};
      const problems: SourceProblem[] = [];
      for (const [path, source] of Object.entries(files)) {
        const result = compileOne(path, source);
        if ('problem' in result) problems.push(result.problem);
        else {
          code[path] = result.file.code;
          imports[path] = result.file.imports;
        }
      }
      for (const old of versions.keys()) {
        if (versions.size <= KEPT) break;
        const { path } = versions.get(old)!;
        const current = latest.get(path);
        if (!current || !('file' in current) || current.file !== versions.get(old))
          versions.delete(old);
      }
      return { code, imports, problems };
    },
    mapStack: stack => mapStack(stack, v => versions.get(v)),
  };
}
