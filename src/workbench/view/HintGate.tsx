import React from 'react';
import { missingTries } from '../session/tries';
import type { SessionState, WorkbenchExercise } from '../session/types';
import styles from './Toolbar.module.css';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five'];

/** Why a checkpoint's hints are closed, said again as tries bring them nearer. */
export function HintGate({
  id,
  exercise,
  state,
}: {
  readonly id: string;
  readonly exercise: WorkbenchExercise;
  readonly state: SessionState;
}) {
  const missing = missingTries(exercise, state);
  const number = NUMBERS[missing] ?? String(missing);
  const tries = `${number} ${state.tries > 0 ? 'more ' : ''}${missing === 1 ? 'try' : 'tries'}`;
  return (
    <p id={id} role="status" className={styles.gate}>
      {missing > 0 && `Hints open after ${tries}`}
      {/* Not on a later visit: there it is no news. */}
      {missing === 0 && state.runs > 0 && state.hints === 0 && 'Hints are open now'}
    </p>
  );
}
