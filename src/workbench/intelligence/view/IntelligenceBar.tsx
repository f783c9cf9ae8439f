import React, { useSyncExternalStore } from 'react';
import { TextButton } from '../../parts/TextButton';
import { isTyped, type Intelligence } from '../store';
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
  const { files } = session.getState();
  const problems = listedProblems(state, files);
  const count = problems.length;
  const waiting = Object.keys(files).some(path => isTyped(path) && !state.checked[path]);
  return (
    <>
      {state.listed && <ProblemList intelligence={intelligence} problems={problems} />}
      <div className={styles.bar} data-types={state.status}>
        <span aria-live="polite">
          {state.status === 'loading' && 'Types are loading…'}
          {state.status === 'failed' && `The types could not be loaded. ${state.why ?? ''}`}
          {state.status === 'ready' && said(count, waiting)}
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

/** @param waiting whether there are files that TypeScript has not looked at yet */
function said(count: number, waiting: boolean): string {
  if (count > 0) return `${count} type error${count === 1 ? '' : 's'}`;
  return waiting ? 'Types are being checked…' : 'No type errors';
}
