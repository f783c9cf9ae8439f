import React from 'react';
import type { Planned } from '../../verify/plan';
import type { Result, Results } from '../../verify/runPlan';
import { SolutionItem } from './SolutionItem';
import styles from './SolutionList.module.css';

interface SolutionListProps {
  readonly plan: readonly Planned[];
  readonly results: Results;
  /** Ids of the exercises whose checks are others than when the certificate was issued. */
  readonly changed: ReadonlySet<string>;
}

const WAITING: Result = { state: 'waiting' };

/** Every solution of a certificate, with what came of it here. */
export function SolutionList({ plan, results, changed }: SolutionListProps) {
  return (
    <ol className={styles.list}>
      {plan.map(planned => (
        <SolutionItem
          key={planned.evidence.id}
          planned={planned}
          result={results[planned.evidence.id] ?? WAITING}
          changed={changed.has(planned.evidence.id)}
        />
      ))}
    </ol>
  );
}
