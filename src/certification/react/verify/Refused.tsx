import React, { useEffect, useRef } from 'react';
import styles from './VerifyPage.module.css';

interface RefusedProps {
  /** What it came in. */
  readonly from: string;
  readonly problems: readonly string[];
}

/** Why something is no certificate that can be verified. */
export function Refused({ from, problems }: RefusedProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), [problems]);
  return (
    <div ref={ref} tabIndex={-1} role="alert" className={styles.alert} data-refused>
      <p>
        <strong>This can’t be verified ({from}).</strong> Nothing of it was run.
      </p>
      <ul>
        {problems.map(problem => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}
