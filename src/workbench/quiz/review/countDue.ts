import type { ProgressRecord } from '../../../progress/core/record';
import { dueCards, scheduleOf } from '../../../progress/review';

/**
 * How many questions are due now that the course still has. Loaded for those who have answered some.
 *
 * @param now the reader's day decides
 */
export async function countDue(records: readonly ProgressRecord[], now: Date): Promise<number> {
  const { default: outline } = await import('@generated/stagecraft-progress/default/outline.json');
  const known = new Set(
    outline.guides.flatMap(guide => guide.lessons.flatMap(lesson => lesson.questions)),
  );
  return dueCards(scheduleOf(records), now).filter(card => known.has(card.id)).length;
}
