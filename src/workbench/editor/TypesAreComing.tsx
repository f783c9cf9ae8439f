import React from 'react';
import styles from '../intelligence/view/IntelligenceBar.module.css';
import { TextButton } from '../parts/TextButton';

interface TypesAreComingProps {
  readonly state: 'off' | 'loading' | 'failed';
  onRetry(): void;
}

/** Stands where the types will be spoken of, until what speaks of them has been loaded. */
export function TypesAreComing({ state, onRetry }: TypesAreComingProps) {
  if (state === 'off') return null;
  return (
    <div className={styles.bar} data-types={state}>
      <span aria-live="polite">
        {state === 'loading' ? 'Types are loading…' : 'The types could not be loaded.'}
      </span>
      {state === 'failed' && <TextButton onPress={onRetry}>Try again</TextButton>}
    </div>
  );
}
