import { comingUp, whenInWords, type Schedule } from '../../../progress/review';
import { counted } from './counted';
import styles from './Review.module.css';

interface ComingProps {
  readonly schedule: Schedule;
  readonly now: Date;
}

/** The next few days on which questions come back. */
export function Coming({ schedule, now }: ComingProps) {
  const days = comingUp(schedule, now).slice(0, 5);
  if (days.length === 0) return null;
  return (
    <section className={styles.coming} aria-label="Coming up">
      <h2>Coming up</h2>
      <ul>
        {days.map(({ day, count }) => (
          <li key={day.getTime()}>
            <span>{capital(whenInWords(day, now))}</span>
            <span>{counted(count, 'question')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
