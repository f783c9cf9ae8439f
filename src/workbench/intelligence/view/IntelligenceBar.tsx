import React, { useSyncExternalStore } from 'react';
import { TextButton } from '../../parts/TextButton';
import type { Intelligence } from '../store';
import { ProblemList } from './ProblemList';
import { listedProblems } from './listedProblems';
import styles from './IntelligenceBar.module.css';

interface IntelligenceBarProps {
  readonly intelligence: Intelligence;
}

/** What TypeScript makes of the files, in a few words, and the list of its messages. */
export default function IntelligenceBar({ intelligence }: IntelligenceBarProps) {
  const { subscribe, getState, session } = intelligence;
  const state = useSyncExternalStore(subscribe, getState, getState);
  const problems = listedProblems(state, session.getState().files);
  const count = problems.length;
  return (
    <>
      {state.listed && <ProblemList intelligence={intelligence} problems={problems} />}
      <div className={styles.bar} data-types={state.status}>
        <span aria-live="polite">
          {state.status === 'loading' && 'Types are loading…'}
          {state.status === 'failed' && `The types could not be loaded. ${state.why ?? ''}`}
          {state.status === 'ready' &&
            (count === 0 ? 'No type errors' : `${count} type error${count === 1 ? '' : 's'}`)}
        </span>
        {state.status === 'failed' && (
          <TextButton onPress={intelligence.retry}>Try again</TextButton>
        )}
        {state.status === 'ready' && (count > 0 || state.listed) && (
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={state.listed}
            onClick={() => intelligence.list(!state.listed)}
          >
            {state.listed ? 'Hide' : 'Show'}
          </button>
        )}
      </div>
    </>
  );
}
