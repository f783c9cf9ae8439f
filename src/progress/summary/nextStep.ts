import { inForce, type ProgressState } from '../core/state';
import type { ProgressRecord } from '../core/record';
import type { Outline } from '../outline/types';
import { lessonStanding, type LessonStanding } from './lesson';
import { lessonsOf } from './total';

/** Where the reader goes on: an unfinished lesson, and the first part of it that is missing. */
export type NextStep = LessonStanding;

/**
 * The lesson to go on with: the one that the reader worked on last while something of it is missing, else the next
 * unfinished one after it, else the first unfinished one of the course.
 *
 * @param records all of them, in any order
 * @returns undefined when nothing is missing anywhere
 */
export function nextStep(
  outline: Outline,
  state: ProgressState,
  records: Iterable<ProgressRecord>,
): NextStep | undefined {
  const lessons = lessonsOf(outline);
  const placeOf = new Map(
    lessons.flatMap(({ id, questions }, place) => [id, ...questions].map(key => [key, place])),
  );
  const latest = inForce(records).findLast(record => placeOf.has(record.id));
  const from = latest ? (placeOf.get(latest.id) ?? 0) : 0;
  return [...lessons.slice(from), ...lessons.slice(0, from)]
    .map(lesson => lessonStanding(lesson, state))
    .find(({ missing }) => missing.length > 0);
}
