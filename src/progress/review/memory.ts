import { createEmptyCard, fsrs, type Card } from 'ts-fsrs';
import type { DataOf } from '../core/record';

/** How well a question was remembered, in the numbers of FSRS. */
export type Rating = DataOf<'reviewed'>['rating'];

/** A wrong answer is `again`; a right one was hard, good or easy. */
export const RATINGS = { again: 1, hard: 2, good: 3, easy: 4 } as const satisfies Record<
  string,
  Rating
>;

/** What FSRS knows about how well a reader remembers a question. */
export type Memory = Card;

/**
 * FSRS 6 by ts-fsrs, with its default parameters: a question comes back when nine readers in ten would still know it. No
 * fuzz, so that every device reckons the same. No steps of minutes: a review is a matter of days.
 */
const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: 365,
  enable_fuzz: false,
  enable_short_term: false,
});

/** What is known of a question that was never reviewed. */
export const unreviewed = (answered: Date): Memory => createEmptyCard(answered);

/** What is known after one more review; its `due` is when the question comes back. */
export const afterReview = (memory: Memory, at: Date, rating: Rating): Memory =>
  scheduler.next(memory, at, rating).card;
