import { distance, RATINGS, type Rating } from '../../../progress/review';
import clsx from 'clsx';
import buttons from '../../parts/buttons.module.css';
import { comesBack } from './comesBack';
import styles from './Review.module.css';
import type { Turn } from './session';

const CHOICES = [
  { label: 'Hard', rating: RATINGS.hard },
  { label: 'Good', rating: RATINGS.good },
  { label: 'Easy', rating: RATINGS.easy },
] as const;

interface RateItProps {
  readonly turn: Turn;
  readonly now: Date;
  onRate(rating: Rating): void;
}

/** How a right answer felt, if the reader cares to say: the harder, the sooner it comes back. */
export function RateIt({ turn, now, onRate }: RateItProps) {
  return (
    <div role="group" aria-label="How was it?" className={styles.rate}>
      <span aria-hidden="true">How was it?</span>
      {CHOICES.map(({ label, rating }) => (
        <button
          key={rating}
          type="button"
          className={clsx(buttons.quiet, styles.choice)}
          aria-pressed={turn.rating === rating}
          onClick={() => onRate(rating)}
        >
          {label} <small>{distance(comesBack(turn, rating), now)}</small>
        </button>
      ))}
    </div>
  );
}
