import type { ReactNode, RefObject } from 'react';
import { InlineText } from '../../workbench/parts/InlineText';
import styles from './DecisionTree.module.css';
import { OutcomeFacts } from './OutcomeFacts';
import type { Outcome } from './types';

interface OutcomeViewProps {
  readonly outcome: Outcome;
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly children?: ReactNode;
}

/** An end of the tree: what to build, in which package, where to start, and who did so. */
export function OutcomeView({ outcome, heading, children }: OutcomeViewProps) {
  return (
    <div className={styles.outcome} data-outcome>
      <p className={styles.count}>Result</p>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        <InlineText text={outcome.title} />
      </h3>
      <OutcomeFacts outcome={outcome} />
      {children}
    </div>
  );
}
