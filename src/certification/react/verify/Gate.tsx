import React from 'react';
import buttons from '../../../workbench/parts/buttons.module.css';
import { amountOf, type Planned } from '../../verify/plan';
import { timeLimits } from '../../verify/runPlan';
import { count } from './count';
import styles from './Gate.module.css';

interface GateProps {
  readonly plan: readonly Planned[];
  onStart(): void;
}

/** Says what will run before anything does: whose code it is, how much, where, and for how long at most. */
export function Gate({ plan, onStart }: GateProps) {
  const { solutions, files, lines } = amountOf(plan);
  if (solutions === 0) {
    return (
      <section className={styles.gate} aria-label="Before anything runs">
        <p className={styles.title}>There is nothing in it to run.</p>
        <p>It holds no solution of an exercise that this site has.</p>
        <button type="button" className={buttons.primary} onClick={onStart}>
          Verify the rest
        </button>
      </section>
    );
  }
  return (
    <section className={styles.gate} aria-label="Before anything runs">
      <p className={styles.title}>Nothing has run yet.</p>
      <p>
        “Verify” runs {count(solutions, 'solution')} ({count(files, 'file')}, {count(lines, 'line')}
        ) in this page. The code is not this site’s: whoever made the certificate wrote it, or put
        it there. It runs in the sandbox, cut off from your files, from this site and from the
        network, for at most {timeLimits.each / 1000} seconds each and {timeLimits.all / 60_000}{' '}
        minutes in all. You can read it below first.
      </p>
      <button type="button" className={buttons.primary} onClick={onStart}>
        Verify
      </button>
    </section>
  );
}
