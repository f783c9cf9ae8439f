import React from 'react';
import type { Problem } from '../../../sandbox/protocol/common';
import { SaidText } from '../../../workbench/parts/InlineText';
import styles from './SolutionList.module.css';

/** Why checks could not be decided. What learner code says stands there as text. */
export function ProblemText({ problem }: { readonly problem: Problem }) {
  const { title, message, where, codeFrame } = problem;
  return (
    <div className={styles.problem}>
      <p>
        <strong>
          <SaidText text={title} />
        </strong>{' '}
        {where && (
          <code>
            {where.path}:{where.line}:{where.column}
          </code>
        )}
      </p>
      <p>
        <SaidText text={message} />
      </p>
      {codeFrame && (
        <pre tabIndex={0} aria-label="The lines around it">
          {codeFrame}
        </pre>
      )}
    </div>
  );
}
