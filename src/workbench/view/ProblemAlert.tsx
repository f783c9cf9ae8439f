import React from 'react';
import type { Problem } from '../../sandbox/protocol/common';
import { SaidText } from '../parts/InlineText';
import buttons from '../parts/buttons.module.css';
import styles from './Workbench.module.css';

interface ProblemProps {
  readonly problem: Problem;
  onGoTo(path: string, line: number, column: number): void;
}

/** What stopped the program or its checks: what happened, where, and the lines around it. */
export function ProblemText({ problem, onGoTo }: ProblemProps) {
  const { title, message, where, codeFrame } = problem;
  return (
    <>
      <strong>
        <SaidText text={title} />
      </strong>
      <p>
        <SaidText text={message} />
      </p>
      {where && (
        <button
          type="button"
          className={buttons.link}
          onClick={() => onGoTo(where.path, where.line, where.column)}
        >
          {where.path}:{where.line}:{where.column}
        </button>
      )}
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
