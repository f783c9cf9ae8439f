import React from 'react';
import clsx from 'clsx';
import type { CheckRun } from '../../../sandbox/client/checkRun';
import { Icon } from '../../../workbench/parts/Icon';
import { InlineText, SaidText } from '../../../workbench/parts/InlineText';
import styles from './SolutionList.module.css';

const WORDS = { todo: 'not run', running: 'running', passed: 'passed', failed: 'failed' };

interface CheckListProps {
  readonly names: readonly string[];
  readonly run: CheckRun;
  /** Whether it is unfolded from the start. */
  readonly open: boolean;
}

/** Each check of an exercise, and what it saw where it failed. */
export function CheckList({ names, run, open }: CheckListProps) {
  return (
    <details className={styles.checks} open={open}>
      <summary>Checks</summary>
      <ul>
        {names.map(name => {
          const { status, failure } = run.checks[name] ?? { status: 'todo' };
          return (
            <li
              key={name}
              className={clsx(styles.check, styles[status])}
              data-check={name}
              data-status={status}
            >
              <Icon name={status} className={styles.icon} />
              <div>
                <InlineText text={name} />
                <span className={styles.hidden}> {WORDS[status]}</span>
                {failure && (
                  <p className={styles.saw}>
                    <SaidText text={failure.message} />
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
