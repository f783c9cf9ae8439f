import clsx from 'clsx';
import { percent } from './words';
import styles from './Ring.module.css';

interface RingProps {
  /** 0 to 1. */
  readonly share: number;
  readonly size: 'large' | 'medium' | 'small';
  /** What it is a share of; without it the ring is but an ornament of words beside it. */
  readonly of?: string;
}

const RADIUS = 42;
const AROUND = 2 * Math.PI * RADIUS;

/** A ring that closes as things get done. It is drawn on 100 × 100 units. */
export function Ring({ share, size, of }: RingProps) {
  const named =
    of === undefined
      ? { 'aria-hidden': true }
      : { role: 'img', 'aria-label': `${of}: ${percent(share)} done` };
  return (
    <svg
      viewBox="0 0 100 100"
      className={clsx(styles.ring, styles[size])}
      focusable="false"
      {...named}
    >
      <circle className={styles.ground} cx="50" cy="50" r={RADIUS} />
      <circle
        className={styles.done}
        cx="50"
        cy="50"
        r={RADIUS}
        strokeDasharray={AROUND}
        strokeDashoffset={AROUND * (1 - share)}
        // A round cap would show a dot where nothing is done.
        strokeLinecap={share > 0 ? 'round' : 'butt'}
      />
      {size !== 'large' && share === 1 && <path className={styles.tick} d="m31 51 13 13 25-27" />}
      {(size === 'large' || (size === 'medium' && share < 1)) && (
        <text x="50" y="50" dy="0.36em" className={styles.number}>
          {percent(share)}
        </text>
      )}
    </svg>
  );
}
