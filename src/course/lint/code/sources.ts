import path from 'node:path';
import ts from 'typescript';
import { resolveSource } from '../../loader/resolveSource';
import { variantSources } from '../../typecheck/exercises';
import { fenceSources, fenceSourceSet, type FenceSource } from '../../typecheck/fences';
import type { SharedSources, SourceSet } from '../../typecheck/host';
import type { Exercise, Lesson, WrongSolution } from '../../types';

/** A source of the course's code, and the lesson it belongs to. */
export interface CodeSource {
  /** Absolute path; that of a fence is its page's with a line. */
  readonly file: string;
  readonly lesson: Lesson;
  /** What it is in its lesson. */
  readonly part: 'starter' | 'solution' | 'wrong' | 'checks' | 'fence';
  readonly fence?: FenceSource;
}

/** All code of some lessons in one program. */
export interface CourseProgram {
  readonly program: ts.Program;
  readonly sources: readonly CodeSource[];
}

const isCode = (file: string) => /\.[cm]?[jt]sx?$/.test(file);

/**
 * Puts all code of lessons into one program: starters, solutions, recorded wrong solutions, checks
 * and fences. Nothing is checked yet; rules ask the program for types where they need them.
 */
export function courseProgram(shared: SharedSources, lessons: readonly Lesson[]): CourseProgram {
  const sources: CodeSource[] = [];
  const roots = new Map<string, string>();
  const setOf = new Map<string, SourceSet>();
  const add = (lesson: Lesson, set: SourceSet, partOf: (file: string) => CodeSource['part']) => {
    for (const [file, text] of set.roots) {
      // The checks belong to starter and solution alike; they see the solution.
      if (!roots.has(file) && isCode(file)) sources.push({ file, lesson, part: partOf(file) });
      roots.set(file, text);
      setOf.set(file, set);
    }
  };
  for (const lesson of lessons) {
    const { exercise } = lesson;
    if (!exercise) continue;
    const partOf = (part: 'starter' | 'solution') => (file: string) =>
      path.dirname(file) === lesson.folder ? ('checks' as const) : part;
    add(lesson, variantSources(exercise, 'starter'), partOf('starter'));
    const solution = variantSources(exercise, 'solution');
    add(lesson, solution, partOf('solution'));
    for (const wrong of exercise.wrong) {
      add(lesson, wrongSources(exercise, wrong, solution), () => 'wrong');
    }
  }
  const fences = fenceSources(lessons.map(({ folder }) => path.join(folder, 'index.mdx')));
  const fenceSet = fenceSourceSet({ lessons }, fences.sources);
  const lessonOf = new Map(lessons.map(lesson => [lesson.folder, lesson]));
  for (const fence of fences.sources) {
    const lesson = lessonOf.get(path.dirname(fence.page));
    if (lesson) sources.push({ file: fence.file, lesson, part: 'fence', fence });
  }
  for (const [file, text] of fenceSet.roots) {
    roots.set(file, text);
    setOf.set(file, fenceSet);
  }
  const all: SourceSet = {
    roots,
    resolve: (importer, specifier) => setOf.get(importer)?.resolve(importer, specifier),
  };
  return {
    program: ts.createProgram({
      rootNames: [...roots.keys()].filter(isCode),
      options: shared.options,
      host: shared.hostFor(all),
    }),
    sources,
  };
}

/** The files of a wrong solution, which see each other and the rest of the solution. */
function wrongSources(exercise: Exercise, wrong: WrongSolution, solution: SourceSet): SourceSet {
  const folder = path.join(exercise.folder, 'wrong', wrong.name);
  const fileOf = (name: string) =>
    wrong.files[name] === undefined
      ? path.join(exercise.folder, 'solution', name)
      : path.join(folder, name);
  const names = new Map(Object.keys(wrong.files).map(name => [path.join(folder, name), name]));
  const has = (name: string) =>
    wrong.files[name] !== undefined ||
    solution.roots.has(path.join(exercise.folder, 'solution', name));
  return {
    roots: new Map(
      Object.entries(wrong.files).map(([name, text]) => [path.join(folder, name), text]),
    ),
    resolve(importer, specifier) {
      const name = names.get(importer);
      const target = name && resolveSource(has, name, specifier);
      return target && fileOf(target);
    },
  };
}

/** The line of a page or file for a line of a source. */
export function lineIn({ fence }: CodeSource, line: number): number {
  return fence ? fence.fence.line + line - 1 : line;
}

/** The file in which an author finds a source. */
export function fileOf({ file, fence }: CodeSource): string {
  return fence ? fence.page : file;
}
