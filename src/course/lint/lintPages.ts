import { existsSync } from 'node:fs';
import path from 'node:path';
import { pagesIn } from '../typecheck/fences';
import type { Finding } from './finding';
import { type PageMaterial, pageMaterial } from './material/lessonMaterial';
import type { ReaderText } from './material/readerText';
import { pageRules } from './rules';
import type { LintContext } from './rules/rule';

export interface PagesReport {
  readonly findings: readonly Finding[];
  /** What their readers read, for the checks that look at all words together. */
  readonly texts: readonly ReaderText[];
}

/** Runs the rules for pages that are no lessons: those of the docs outside of lessons, and the blog. */
export function lintPages(context: LintContext): PagesReport {
  const { siteDir, course } = context;
  const lessons = new Set(course.lessons.map(({ folder }) => folder));
  const blog = path.join(siteDir, 'blog');
  const pages = [
    ...pagesIn(path.join(siteDir, 'docs')).filter(page => !lessons.has(path.dirname(page))),
    ...(existsSync(blog) ? pagesIn(blog) : []),
  ];
  const materials: PageMaterial[] = [];
  const findings: Finding[] = [];
  for (const file of pages) {
    try {
      materials.push(pageMaterial(file));
    } catch (error) {
      const found = error instanceof Error ? error.message : String(error);
      findings.push({ rule: 'course', file, found, wanted: 'a page that is MDX' });
    }
  }
  for (const material of materials) {
    // The blog links to pages by their addresses, which Docusaurus itself looks up.
    const isPost = material.page.file.startsWith(blog + path.sep);
    const rules = pageRules.filter(({ id }) => !(isPost && id === 'link'));
    findings.push(...rules.flatMap(rule => rule.check(material, context)));
  }
  return { findings, texts: materials.flatMap(({ texts }) => texts) };
}
