import React, { type ReactNode } from 'react';
import clsx from 'clsx';
import type { Problem } from '../../sandbox/protocol/common';
import { SaidText } from '../parts/InlineText';
import { Place, type GoTo } from '../parts/Place';
import buttons from '../parts/buttons.module.css';
import styles from './ProblemView.module.css';

interface ProblemViewProps extends GoTo {
  readonly problem: Problem;
  /** What the reader can do about it here. */
  readonly actions?: ReactNode;
  /** Puts it away: for an app that lives on. Then what goes deeper folds up, so that the app stays in sight. */
  onDismiss?(): void;
}

/** An error of the app: what happened, where, the likely cause, the lines around it, and React's way to it. */
export function ProblemView({ problem, actions, onDismiss, ...goTo }: ProblemViewProps) {
  const { title, message, where, likely, codeFrame, components = [] } = problem;
  const brief = onDismiss !== undefined;
  const frame = codeFrame && (
    <pre className={styles.frame} tabIndex={0} aria-label="The lines around it">
      {codeFrame}
    </pre>
  );
  return (
    <div className={clsx(styles.problem, brief && styles.brief)} data-problem={problem.kind}>
      <div className={styles.head}>
        <strong className={styles.title}>
          <SaidText text={title} />
        </strong>
        {onDismiss && (
          <button type="button" className={clsx(buttons.quiet, styles.dismiss)} onClick={onDismiss}>
            Dismiss
          </button>
        )}
      </div>
      {where && <Place where={where} {...goTo} />}
      <p className={styles.message}>
        <SaidText text={message} />
      </p>
      {likely && (
        <p className={styles.likely}>
          <b>Likely cause</b> <SaidText text={likely} />
        </p>
      )}
      {!brief && frame}
      {components.length > 0 && (
        <Fold title="Where React was">
          <ol className={styles.components}>
            {components.map(({ name, where: at }, index) => (
              <li key={index}>{at ? <Place where={at} label={name} {...goTo} /> : name}</li>
            ))}
          </ol>
        </Fold>
      )}
      {brief && frame && <Fold title="The lines around it">{frame}</Fold>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

function Fold({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className={styles.fold}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
