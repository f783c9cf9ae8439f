import React from 'react';
import clsx from 'clsx';
import type { SessionState, WorkbenchExercise } from '../session/types';
import { Icon } from '../parts/Icon';
import { InlineText } from '../parts/InlineText';
import styles from './Task.module.css';

interface TaskProps {
  readonly exercise: WorkbenchExercise;
  readonly checks: SessionState['checks'];
  onFile?(path: string, symbol: string | undefined): void;
}

/** The steps of the task; a step is ticked off when its check passes. */
export function Task({ exercise, checks, onFile }: TaskProps) {
  if (exercise.steps.length === 0) return null;
  return (
    <ol className={styles.steps} data-part="Text">
      {exercise.steps.map((step, index) => {
        const done = step.check !== undefined && checks[step.check]?.status === 'passed';
        return (
          <li key={index} className={clsx(done && styles.done)}>
            <span className={styles.number} aria-hidden="true">
              {done ? <Icon name="tick" /> : index + 1}
            </span>
            <span className={styles.step}>
              <InlineText text={step.text} onFile={onFile} />
              {done && <span className={styles.hiddenText}> Done.</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
