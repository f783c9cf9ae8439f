import { useEffect, useRef } from 'react';
import { nextDue, whenInWords, type Schedule } from '../../../progress/review';
import { Icon } from '../../parts/Icon';
import { InlineText } from '../../parts/InlineText';
import buttons from '../../parts/buttons.module.css';
import { comesBack } from './comesBack';
import { counted } from './counted';
import styles from './Review.module.css';
import { left, type Due } from './session';
import type { Sessions } from './useSession';

interface SummaryProps {
  readonly sessions: Sessions;
  readonly due: readonly Due[];
  readonly schedule: Schedule;
  readonly now: Date;
  readonly learnUrl: string;
}

/** After a session: what was right, when each question comes back, and what is left. */
export function Summary({ sessions, due, schedule, now, learnUrl }: SummaryProps) {
  const { session, undo, start } = sessions;
  const { turns } = session;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const right = turns.filter(turn => turn.right).length;
  const rest = left(session, due).length;
  const next = nextDue(schedule, now);
  return (
    <section aria-label="Summary" className={styles.summary} data-review="over">
      <div className={styles.stage}>
        <h2 ref={heading} tabIndex={-1} className={styles.big}>
          {turns.length > 0 ? `${right} of ${turns.length} right` : 'Another time, then'}
        </h2>
        <p>
          {rest > 0
            ? `${counted(rest, 'question')} can wait until you feel like it.`
            : next &&
              `That was all. Next: ${counted(next.count, 'question')}, ${whenInWords(next.day, now)}.`}
        </p>
        <div className={styles.actions}>
          {rest > 0 && (
            <button type="button" className={buttons.primary} onClick={start}>
              Go on
            </button>
          )}
          {turns.length > 0 && (
            <button type="button" className={buttons.quiet} onClick={undo}>
              Undo last answer
            </button>
          )}
          <a className={styles.link} href={learnUrl}>
            Go to the lessons
          </a>
        </div>
      </div>
      <ul className={styles.turns}>
        {turns.map(turn => (
          <li key={turn.question.id} data-turn={turn.right ? 'right' : 'wrong'}>
            <Icon name={turn.right ? 'passed' : 'failed'} className={styles.icon} />
            <span>
              <InlineText text={turn.question.ask} />
              <small>
                {turn.right ? 'Right' : 'Not right'}. It comes back{' '}
                {whenInWords(comesBack(turn), now)}. From{' '}
                <a href={turn.question.lesson.url}>{turn.question.lesson.title}</a>.
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
