import React from 'react';
import buttons from '../../../workbench/parts/buttons.module.css';
import { isOpen } from '../../verify/verdict';
import type { Planned } from '../../verify/plan';
import type { Results } from '../../verify/runPlan';
import styles from './Running.module.css';

interface RunningProps {
  readonly plan: readonly Planned[];
  readonly results: Results;
  onCancel(): void;
}

/** How far it is, which one is on, and a way to end it. */
export function Running({ plan, results, onCancel }: RunningProps) {
  const all = plan.filter(({ kind }) => kind === 'run');
  const done = all.filter(({ evidence: { id } }) => {
    const result = results[id];
    return result && !isOpen(result);
  }).length;
  const now = all.find(({ evidence: { id } }) => results[id]?.state === 'running');
  const title = now && now.kind !== 'unknown' ? now.exercise.title : undefined;
  return (
    <div className={styles.running} data-running>
      <div className={styles.words} role="status">
        <strong>
          {done} of {all.length} done
        </strong>
        {title && <span>Now: {title.replaceAll('`', '')}</span>}
      </div>
      <progress className={styles.bar} max={all.length} value={done} aria-label="Solutions done" />
      <button type="button" className={buttons.quiet} onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}
