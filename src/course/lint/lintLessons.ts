import type { Finding } from './finding';
import { withoutExempt } from './exempt';
import type { LessonMaterial } from './material/lessonMaterial';
import { readingGrade } from './prose/grade';
import { proseWords } from './prose/words';
import { lessonRules } from './rules';
import { estimatedMinutes } from './rules/minutes';
import type { LintContext } from './rules/rule';

/** What the lint says about one lesson. */
export interface LessonReport {
  readonly id: string;
  /** Words of prose. */
  readonly words: number;
  readonly minutes: { readonly said: number; readonly estimated: number };
  /** Flesch-Kincaid grade of the prose. */
  readonly grade: number;
  readonly findings: readonly Finding[];
}

/**
 * Runs the rules that look at one lesson at a time.
 *
 * @param more - findings about this lesson that come from elsewhere, such as spelling and types
 */
export function lintLesson(
  material: LessonMaterial,
  context: LintContext,
  more: readonly Finding[] = [],
): LessonReport {
  const { lesson, prose } = material;
  const found = lessonRules.flatMap(rule => rule.check(material, context));
  return {
    id: lesson.id,
    words: proseWords(prose.tree),
    minutes: { said: lesson.minutes, estimated: estimatedMinutes(material) },
    grade: readingGrade(prose),
    findings: [...withoutExempt(lesson, found), ...more],
  };
}
