import { useMemo, useState, type ReactNode } from 'react';
import type { Outline } from '../../outline/types';
import { nextStep } from '../../summary/nextStep';
import { lessonsOf, totalOf } from '../../summary/total';
import { StorageNotice } from '../StorageNotice';
import { useProgress } from '../useProgress';
import { Activity } from './Activity';
import { GuideSection } from './GuideSection';
import { Overview } from './Overview';
import { ResetSection } from './reset/ResetSection';
import { TakeAlong } from './take/TakeAlong';
import styles from './ProgressPage.module.css';

interface ProgressPageProps {
  readonly outline: Outline;
  /** Stands between the overview and the guides. */
  readonly children?: ReactNode;
}

/** All that a reader has done: what is missing, where to go on, how to take it along and how to begin afresh. */
export function ProgressPage({ outline, children }: ProgressPageProps) {
  const { status, state, records } = useProgress();
  const [opened] = useState(Date.now);
  const total = useMemo(() => totalOf(lessonsOf(outline), state), [outline, state]);
  const next = useMemo(() => nextStep(outline, state, records), [outline, state, records]);
  if (status === 'opening') return <p role="status">Reading your progress…</p>;
  return (
    <>
      <StorageNotice />
      <Overview outline={outline} total={total} next={next} />
      <div className={styles.columns}>
        <div className={styles.main}>
          {children}
          <section aria-labelledby="progress-guides">
            <h2 id="progress-guides">Guides</h2>
            {outline.guides.map(guide => (
              <GuideSection key={guide.id} guide={guide} state={state} digest={outline.digest} />
            ))}
          </section>
        </div>
        <div className={styles.side}>
          {records.length > 0 && <Activity records={records} now={opened} />}
          <TakeAlong outline={outline} empty={records.length === 0} />
          <ResetSection outline={outline} />
        </div>
      </div>
    </>
  );
}
