import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Fence, fencesOf } from '../fences/fencesOf';
import type { Course } from '../types';
import { checkSources, type Finding } from './checkSources';
import { variantSources } from './exercises';
import type { SharedSources, SourceSet } from './host';

/** A TypeScript fence as a source of its own. */
export interface FenceSource {
  readonly page: string;
  readonly fence: Fence;
  /** Absolute path of the source that stands for it, beside its page. */
  readonly file: string;
}

export interface FenceResult {
  readonly findings: readonly Finding[];
  /** How many fences were checked, and how many were left out with `no-check`. */
  readonly checked: number;
  readonly exempt: number;
}

const extensions = new Map([
  ['ts', 'ts'],
  ['typescript', 'ts'],
  ['tsx', 'tsx'],
]);

/**
 * Type-checks every TypeScript fence of the docs, all in one program. A fence sees the solution of
 * its lesson's exercise as `./src/…`. Fences with `file=` are quotes and checked where they come
 * from. A fence with `no-check="reason"` must really have a mistake.
 *
 * @param pages - absolute paths of the pages
 */
export function checkFences(
  shared: SharedSources,
  course: Course,
  pages: readonly string[],
): FenceResult {
  const { sources, findings } = fenceSources(pages);
  const byFile = new Map(sources.map(source => [source.file, source]));
  const found = checkSources(shared, fenceSourceSet(course, sources), { deprecated: true });
  const failing = new Set(found.map(({ file }) => file));
  const all = [...findings];
  const teaching = teachingDeprecated(course);
  let exempt = 0;
  for (const { file, line, column, message, deprecation } of found) {
    const source = byFile.get(file);
    if (deprecation && teaching.has(path.dirname(file))) continue;
    if (!source) all.push({ file, line, column, message });
    else if (!source.fence.meta.has('no-check')) {
      const { page, fence } = source;
      all.push({ file: page, line: fence.line + line - 1, column: column + fence.indent, message });
    }
  }
  for (const { page, fence, file } of sources) {
    const reason = fence.meta.get('no-check');
    if (reason === undefined) continue;
    exempt += 1;
    const place = { file: page, line: fence.line - 1, column: fence.indent + 1 };
    if (reason === true || reason.trim() === '') {
      all.push({ ...place, message: 'no-check: found no reason, allowed: no-check="why not"' });
    }
    if (!failing.has(file)) {
      all.push({ ...place, message: 'no-check is stale: this fence has no mistake; delete it' });
    }
  }
  return { findings: all, checked: sources.length - exempt, exempt };
}

/** The TypeScript fences of pages, quotes apart; findings are pages that are no MDX. */
export function fenceSources(pages: readonly string[]): {
  sources: FenceSource[];
  findings: Finding[];
} {
  const findings: Finding[] = [];
  const sources = pages.flatMap(page => {
    try {
      return fencesOf(readFileSync(page, 'utf8').replaceAll('\r\n', '\n')).flatMap(fence => {
        const extension = extensions.get(fence.language);
        if (extension === undefined || fence.meta.has('file')) return [];
        return [{ page, fence, file: `${page}.line-${fence.line}.${extension}` }];
      });
    } catch (error) {
      const { line = 1, column = 1, reason } = error as ParseFailure;
      findings.push({ file: page, line, column, message: `not MDX: ${reason ?? String(error)}` });
      return [];
    }
  });
  return { sources, findings };
}

/** The fields of a VFileMessage, which remark throws. */
interface ParseFailure {
  readonly line?: number;
  readonly column?: number;
  readonly reason?: string;
}

/** Fences as sources that see the solution of their lesson's exercise. */
export function fenceSourceSet(
  course: Pick<Course, 'lessons'>,
  sources: readonly FenceSource[],
): SourceSet {
  const solutions = new Map(
    course.lessons.flatMap(({ folder, exercise }) =>
      exercise ? [[folder, variantSources(exercise, 'solution')] as const] : [],
    ),
  );
  const variantOf = new Map(
    [...solutions].flatMap(([, set]) => [...set.roots.keys()].map(file => [file, set] as const)),
  );
  return {
    roots: new Map(sources.map(({ file, fence }) => [file, `${fence.text}\n`])),
    imported: new Map([...solutions.values()].flatMap(set => [...set.roots])),
    resolve(importer, specifier) {
      const own = variantOf.get(importer);
      if (own) return own.resolve(importer, specifier);
      // A fence stands where the checks stand.
      const folder = path.dirname(importer);
      return solutions.get(folder)?.resolve(path.join(folder, 'checks.test.ts'), specifier);
    },
  };
}

/** Folders of the lessons whose subject is what Backstage has deprecated. */
export function teachingDeprecated({ lessons }: Pick<Course, 'lessons'>): ReadonlySet<string> {
  return new Set(
    lessons.filter(lesson => lesson.teachesDeprecated !== undefined).map(lesson => lesson.folder),
  );
}

/** Absolute paths of all pages below a folder; not those of exercises' trees. */
export function pagesIn(docsDir: string): string[] {
  return readdirSync(docsDir, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && /\.mdx?$/.test(entry.name))
    .map(entry => path.join(entry.parentPath, entry.name))
    .filter(page => !/[\\/](?:starter|solution|wrong)[\\/]/.test(path.relative(docsDir, page)))
    .sort();
}
