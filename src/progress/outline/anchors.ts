import type { Part } from '../summary/lesson';

/** Where the parts of a lesson begin on its page: the ids of their elements. Reading begins at the top. */
export const ANCHORS = { exercise: 'exercise', quiz: 'quiz' } as const satisfies Partial<
  Record<Part, string>
>;

/** The address of a part of a lesson. */
export function partUrl(lessonUrl: string, part: Part): string {
  return part === 'read' ? lessonUrl : `${lessonUrl}#${ANCHORS[part]}`;
}
