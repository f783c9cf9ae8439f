import path from 'node:path';
import type { Course } from '../types';
import type { Finding } from './checkSources';
import { checkVariants, variantNames } from './exercises';
import { checkFences, pagesIn, teachingDeprecated } from './fences';
import { SharedSources } from './host';
import { compilerOptions } from './options';

export interface TypecheckResult {
  readonly findings: readonly Finding[];
  readonly variants: number;
  readonly fences: number;
  readonly exempt: number;
}

/**
 * Type-checks a course against the installed packages: starter and solution of every exercise and
 * demo, each with the checks, and every TypeScript fence.
 *
 * @param siteDir - absolute path of the folder that holds `docs/`
 * @param shared - where packages come from; without it, the site's own `node_modules`
 * @param pages - absolute paths of the pages whose fences are checked; without it, all of the docs
 */
export function typecheckCourse(
  siteDir: string,
  course: Course,
  shared = new SharedSources(siteDir, compilerOptions(siteDir)),
  pages: readonly string[] = pagesIn(path.join(siteDir, 'docs')),
): TypecheckResult {
  const teaching = teachingDeprecated(course);
  let variants = 0;
  const inVariants = variantNames.flatMap(name => {
    const exercises = course.lessons.flatMap(({ exercise }) =>
      exercise?.files.some(file => file[name] !== undefined) ? [exercise] : [],
    );
    variants += exercises.length;
    return checkVariants(shared, exercises, name)
      .filter(({ file, deprecation }) => !deprecation || !isBelowAny(teaching, file))
      .map(finding => ({
        ...finding,
        message: finding.file.endsWith('.test.ts')
          ? `(${name}) ${finding.message}`
          : finding.message,
      }));
  });
  const fences = checkFences(shared, course, pages);
  return {
    findings: [...inVariants, ...fences.findings],
    variants,
    fences: fences.checked,
    exempt: fences.exempt,
  };
}

function isBelowAny(folders: ReadonlySet<string>, file: string): boolean {
  return [...folders].some(folder => file.startsWith(folder + path.sep));
}
