import React, { lazy } from 'react';
import clsx from 'clsx';
import type { CheckState, SessionState, WorkbenchExercise } from '../session/types';
import type { Session } from '../session/session';
import { Icon } from '../parts/Icon';
import { InlineText, SaidText } from '../parts/InlineText';
import { LoadBoundary } from '../parts/LoadBoundary';
import type { GoTo } from '../parts/Place';
import styles from './ChecksPanel.module.css';

// Nothing of this is seen before the sandbox is there, or a check has failed.
const FailureDetail = lazy(() => import('./FailureDetail'));
const AutoRun = lazy(() => import('./AutoRun'));

const WORDS = { todo: 'not run yet', running: 'running', passed: 'passed', failed: 'failed' };

interface ChecksPanelProps extends GoTo {
  readonly exercise: WorkbenchExercise;
  /** The session whose checks can be run, once there is a sandbox for it. */
  readonly session?: Session | undefined;
  readonly checks: SessionState['checks'];
}

/** Every check as a requirement, with what was seen where it fails. */
export function ChecksPanel({ exercise, session, checks, ...goTo }: ChecksPanelProps) {
  return (
    <>
      <ul className={styles.checks}>
        {exercise.checks.map(name => {
          const check = checks[name] ?? { status: 'todo' };
          return (
            <li
              key={name}
              className={clsx(styles.check, styles[check.status])}
              data-check={name}
              data-status={check.status}
            >
              <Icon name={check.status} className={styles.icon} />
              <div className={styles.body}>
                <span className={styles.name}>
                  <InlineText text={name} />
                </span>
                <span className={styles.word}> {WORDS[check.status]}</span>
                <Failure
                  check={check}
                  name={name}
                  exercise={exercise}
                  session={session}
                  {...goTo}
                />
              </div>
            </li>
          );
        })}
      </ul>
      {session && (
        <LoadBoundary what="An option of the checks" fallback={null}>
          <AutoRun session={session} />
        </LoadBoundary>
      )}
    </>
  );
}

interface FailureProps extends GoTo {
  readonly check: CheckState;
  readonly name: string;
  readonly exercise: WorkbenchExercise;
  readonly session?: Session | undefined;
}

function Failure({ check: { failure }, ...where }: FailureProps) {
  if (!failure) return null;
  return (
    <div className={styles.failure}>
      <p className={styles.message}>
        <SaidText text={failure.message} />
      </p>
      <LoadBoundary what="What the check saw" fallback={null}>
        <FailureDetail failure={failure} {...where} />
      </LoadBoundary>
    </div>
  );
}
