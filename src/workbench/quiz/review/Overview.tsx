import { nextDue, whenInWords, type Schedule } from '../../../progress/review';
import buttons from '../../parts/buttons.module.css';
import { Coming } from './Coming';
import { counted } from './counted';
import { showCount, useCountShown } from './countShown';
import styles from './Review.module.css';

interface OverviewProps {
  /** How many questions are due now. */
  readonly due: number;
  readonly schedule: Schedule;
  /** How many answered questions are no longer in the course. */
  readonly gone: number;
  readonly now: Date;
  /** False: earlier answers may be out of reach. */
  readonly readable: boolean;
  readonly learnUrl: string;
  onStart(): void;
}

/** Before a session: what is due, or when something will be. */
export function Overview(props: OverviewProps) {
  const { due, schedule, gone, now, readable, learnUrl, onStart } = props;
  const next = nextDue(schedule, now);
  const countShown = useCountShown();
  return (
    <section aria-label="What is due" data-review={due > 0 ? 'due' : 'empty'}>
      <div className={styles.stage}>
        {due > 0 ? (
          <>
            <p className={styles.big}>
              <strong>{counted(due, 'question')}</strong> {due === 1 ? 'is' : 'are'} due
            </p>
            <button type="button" className={buttons.primary} onClick={onStart}>
              Start
            </button>
          </>
        ) : next ? (
          <>
            <p className={styles.big}>
              <strong>Nothing is due.</strong>
            </p>
            <p>
              Next: {counted(next.count, 'question')}, {whenInWords(next.day, now)}.
            </p>
          </>
        ) : readable ? (
          <>
            <p className={styles.big}>
              <strong>No questions yet.</strong>
            </p>
            <p>
              Answer a question at the end of a lesson, right or wrong. The day after, it comes back
              here.
            </p>
            <a className={styles.link} href={learnUrl}>
              Go to the lessons
            </a>
          </>
        ) : (
          <p>The answers that you gave before can’t be read at the moment.</p>
        )}
      </div>
      <Coming schedule={schedule} now={now} />
      {schedule.size > 0 && (
        <label className={styles.setting}>
          <input
            type="checkbox"
            checked={countShown}
            onChange={event => showCount(event.target.checked)}
          />
          Show at the top of each page how many questions are due
        </label>
      )}
      {gone > 0 && (
        <p className={styles.note} data-gone={gone}>
          {counted(gone, 'question')} that you answered {gone === 1 ? 'is' : 'are'} no longer in the
          course, and won’t come back. Your answers are kept.
        </p>
      )}
    </section>
  );
}
