import Link from '@docusaurus/Link';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { PART_NAMES } from '../words';
import styles from './begun.module.css';
import { useTarget } from './useTarget';

interface StartOrContinueProps {
  /** Of the three links. */
  readonly className?: string;
  /** For a reader who has not begun. */
  readonly to: string;
  readonly children: ReactNode;
}

/** The way in: to the beginning of the course, or to where the reader goes on. */
export function StartOrContinue({ className, to, children }: StartOrContinueProps) {
  const target = useTarget();
  return (
    <span className={styles.choice}>
      <Link className={clsx(className, styles.start)} to={to}>
        {children}
      </Link>
      <Link
        className={clsx(className, styles.go)}
        to={target?.url ?? '/progress/'}
        autoAddBaseUrl={!target}
      >
        Continue where you left off
      </Link>
      <Link className={clsx(className, styles.done)} to="/progress/">
        See what you have done
      </Link>
    </span>
  );
}

/** A line of words that belongs to `StartOrContinue`. */
export function StartOrContinueNote({
  className,
  children,
}: Pick<StartOrContinueProps, 'className' | 'children'>) {
  const target = useTarget();
  return (
    <span className={clsx(className, styles.choice)}>
      <span className={styles.start}>{children}</span>
      <span className={styles.go}>
        {target && (
          <>
            Next: <strong>{target.title}</strong>, {PART_NAMES[target.part]}, about{' '}
            {target.minutesLeft} min
          </>
        )}
      </span>
      <span className={styles.done}>You have finished every lesson there is.</span>
    </span>
  );
}
