import { afterReview, type Rating } from '../../../progress/review';
import type { Turn } from './session';

/** When the question of a turn comes back, with its rating or with another one. */
export const comesBack = ({ card, at, rating }: Turn, other: Rating = rating): Date =>
  afterReview(card.memory, at, other).due;
