import React from 'react';
import type { Problem } from '../../sandbox/protocol/common';
import { SaidText } from '../parts/InlineText';
import { Place, type GoTo } from '../parts/Place';
import styles from './Workbench.module.css';

interface ProblemProps extends GoTo {
  readonly problem: Problem;
}

/** What stopped the program or its checks: what happened, where, what may have caused it, and the lines around it. */
export function ProblemText({ problem, ...goTo }: ProblemProps) {
  const { title, message, where, likely, codeFrame } = problem;
  return (
    <>
      <strong>
        <SaidText text={title} />
      </strong>
      <p>
        <SaidText text={message} />
      </p>
      {likely && (
        <p className={styles.likely}>
          <SaidText text={likely} />
        </p>
      )}
      {where && <Place where={where} {...goTo} />}
      {codeFrame && <pre tabIndex={0}>{codeFrame}</pre>}
    </>
  );
}

/** Why the checks could not be decided. */
export function ProblemAlert(props: ProblemProps) {
  return (
    <div role="alert" className={styles.alert}>
      <ProblemText {...props} />
    </div>
  );
}
