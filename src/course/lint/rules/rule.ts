import type { RuleId } from '../../schema/lint';
import type { Course } from '../../types';
import type { Finding } from '../finding';
import type { LessonMaterial } from '../material/lessonMaterial';

/** What rules know beside the lesson itself. */
export interface LintContext {
  /** Absolute path of the folder that holds `docs/`. */
  readonly siteDir: string;
  readonly course: Course;
}

/** One thing that a lesson must be or have; with `PageMaterial`, any page. */
export interface Rule<Material = LessonMaterial> {
  readonly id: RuleId;
  check(material: Material, context: LintContext): Finding[];
}

/** What a rule says, without its own name. */
export type Remark = Omit<Finding, 'rule'>;

/** Makes a rule of a function that gives remarks. */
export function rule<Material = LessonMaterial>(
  id: RuleId,
  remarks: (material: Material, context: LintContext) => readonly Remark[],
): Rule<Material> {
  return {
    id,
    check: (material, context) =>
      remarks(material, context).map(remark => ({ rule: id, ...remark })),
  };
}

/** The number with its noun: `1 step`, `3 steps`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
