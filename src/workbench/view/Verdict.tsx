import React, { lazy, Suspense } from 'react';
import clsx from 'clsx';
import { Icon } from '../parts/Icon';
import type { SessionState, WorkbenchExercise } from '../session/types';
import styles from './Verdict.module.css';

// Seen by those alone who have solved the exercise.
const NextStep = lazy(() => import('./NextStep'));

interface VerdictProps {
  readonly state: SessionState;
  readonly exercise: WorkbenchExercise;
}

/** Says how a run went, for those who see it and those who hear it. */
export function Verdict({ state, exercise }: VerdictProps) {
  const total = exercise.checks.length;
  const result = (passed: number) =>
    passed === total
      ? `All ${total} checks pass. Well done.`
      : `${passed} of ${total} checks pass.`;
  const { told } = state;
  const decided = told && ['passed', 'failed'].includes(state.state) ? result(told.passed) : '';
  const text = {
    idle: '',
    loading: 'Loading the sandbox…',
    running: 'Running the checks…',
    passed: decided,
    failed: decided,
    error: 'The checks could not be decided.',
  }[state.state];
  return (
    <>
      <div className={styles.verdict}>
        {state.state === 'passed' && <Icon name="passed" className={styles.verdictIcon} />}
        {text && <p aria-hidden={decided !== ''}>{text}</p>}
        {state.state === 'failed' && <Pips state={state} exercise={exercise} />}
        {state.state === 'passed' && (
          <Suspense fallback={null}>
            <NextStep />
          </Suspense>
        )}
      </div>
      {/* Heard once for each result, and never while checks come and go. */}
      <p role="status" className={styles.heard}>
        {told?.aloud && decided}
      </p>
    </>
  );
}

/** The checks' statuses at a glance, one pip each. */
function Pips({ state, exercise }: VerdictProps) {
  return (
    <span className={styles.pips} aria-hidden="true">
      {exercise.checks.map(name => (
        <span key={name} className={clsx(styles[`pip-${state.checks[name]?.status ?? 'todo'}`])} />
      ))}
    </span>
  );
}
