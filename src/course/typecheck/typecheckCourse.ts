import path from 'node:path';
import type { Course } from '../types';
import type { Finding } from './checkSources';
import { checkVariant, variantNames } from './exercises';
import { checkFences, pagesIn } from './fences';
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
 */
export function typecheckCourse(
  siteDir: string,
  course: Course,
  shared = new SharedSources(siteDir, compilerOptions(siteDir)),
): TypecheckResult {
  const variants = course.lessons.flatMap(({ exercise }) =>
    exercise
      ? variantNames
          .filter(name => exercise.files.some(file => file[name] !== undefined))
          .map(name => ({ exercise, name }))
      : [],
  );
  const inVariants = variants.flatMap(({ exercise, name }) =>
    checkVariant(shared, exercise, name).map(finding => ({
      ...finding,
      message: finding.file.endsWith('.test.ts') ? `(${name}) ${finding.message}` : finding.message,
    })),
  );
  const fences = checkFences(shared, course, pagesIn(path.join(siteDir, 'docs')));
  return {
    findings: [...inVariants, ...fences.findings],
    variants: variants.length,
    fences: fences.checked,
    exempt: fences.exempt,
  };
}
