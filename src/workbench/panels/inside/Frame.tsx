import React, { type ReactNode } from 'react';
import clsx from 'clsx';
import type { Problem } from '../../../sandbox/protocol/common';
import type { Session } from '../../session/session';
import type { SessionState } from '../../session/types';
import buttons from '../../parts/buttons.module.css';
import parts from '../parts.module.css';
import styles from './Inside.module.css';

/** What every panel that looks inside gets. */
export interface InsideProps {
  readonly session: Session;
  readonly state: SessionState;
  /** Whether the panel is in view: what nobody sees asks nothing. */
  readonly active: boolean;
}

interface FrameProps {
  /** What is looked into. */
  readonly of: 'backend' | 'app';
  readonly state: SessionState;
  readonly problem: Problem | undefined;
  /** Absent as long as there is nothing to see. */
  readonly children?: ReactNode;
  onLook(): void;
}

/** Why nothing new is seen, in words; nothing if all is well. */
function standing(of: 'backend' | 'app', { live, preview }: SessionState): string | undefined {
  const { state } = of === 'backend' ? live : preview;
  const who = of === 'backend' ? 'The backend' : 'The app';
  if (state === 'failed') return `${who} is not running. See the Logs panel.`;
  if (state === 'starting') return `${who} is starting…`;
  if (state === 'off') return `${who} starts as you come to this exercise.`;
  return undefined;
}

/** A panel that looks inside what runs: what is seen, or why nothing is, and a way to look again. */
export function Frame({ of, state, problem, children, onLook }: FrameProps) {
  const hint = standing(of, state);
  return (
    <div className={clsx(styles.inside, parts.fields)}>
      {hint ? (
        <p className={styles.hint} role="status">
          {hint}
          {children && ' This is what was there before.'}
        </p>
      ) : (
        <>
          {problem && (
            <p className={styles.trouble} role="alert">
              {problem.title}: {problem.message}
            </p>
          )}
          {!problem && !children && <p className={styles.hint}>Looking…</p>}
        </>
      )}
      {children}
      {!hint && (
        <p className={styles.foot}>
          <button type="button" className={buttons.link} onClick={onLook}>
            Look again
          </button>
        </p>
      )}
    </div>
  );
}

/** A word about a thing, beside its name. */
export function Mark({
  children,
  kind,
}: {
  readonly children: ReactNode;
  readonly kind?: 'own' | 'good' | 'bad';
}) {
  return <span className={clsx(parts.mark, kind && parts[kind])}>{children}</span>;
}
