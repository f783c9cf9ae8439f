import React, { useEffect, useRef } from 'react';
import clsx from 'clsx';
import { Icon } from '../../../workbench/parts/Icon';
import type { Level } from '../../verify/verdict';
import styles from './Outcome.module.css';

interface OutcomeProps {
  readonly level: Level;
  readonly headline: string;
  /** What led to it, one sentence each. */
  readonly reasons: readonly string[];
  /** Whether the page was in the background meanwhile. */
  readonly wasAway: boolean;
}

const SIGN = { holds: 'passed', fails: 'failed', incomplete: 'todo', unfinished: 'todo' } as const;

const AWAY =
  'This page was in the background while it ran, where browsers slow pages down. Run it again and stay here.';

/** The verdict. It takes the focus when it comes, since what was pressed is gone. */
export function Outcome({ level, headline, reasons, wasAway }: OutcomeProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  const all = [...reasons, ...(wasAway && level !== 'holds' ? [AWAY] : [])];
  return (
    <div
      ref={ref}
      tabIndex={-1}
      role="status"
      className={clsx(styles.outcome, styles[level])}
      data-verdict={level}
    >
      <Icon name={SIGN[level]} className={styles.icon} />
      <div>
        <p className={styles.headline}>{headline}</p>
        {all.length > 0 && (
          <ul className={styles.reasons}>
            {all.map(reason => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
