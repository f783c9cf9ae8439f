import type { ProgressState } from '../../core/state';
import type { OutlineGuide } from '../../outline/types';
import { totalOf } from '../../summary/total';
import { counted, minutesText } from '../words';
import { LessonRow } from './LessonRow';
import { Ring } from '../Ring';
import styles from './Guides.module.css';

interface GuideSectionProps {
  readonly guide: OutlineGuide;
  readonly state: ProgressState;
  /** Of the course as it is now. */
  readonly digest: string;
}

/** How far the reader is with a guide, and with each of its lessons. */
export function GuideSection({ guide, state, digest }: GuideSectionProps) {
  const total = totalOf(guide.lessons, state);
  const finished = total.lessons.filter(({ missing }) => missing.length === 0).length;
  const titleId = `guide-${guide.id}`;
  return (
    <section className={styles.guide} aria-labelledby={titleId}>
      <header className={styles.head}>
        <Ring share={total.share} size="medium" of={guide.title} />
        <div>
          <h3 id={titleId}>{guide.title}</h3>
          <p>
            {finished === total.lessons.length
              ? `${counted(finished, 'lesson')}, finished`
              : total.begun
                ? `${finished} of ${counted(total.lessons.length, 'lesson')} finished, about ${minutesText(total.minutesLeft)} left`
                : `${counted(total.lessons.length, 'lesson')}, about ${minutesText(total.minutesLeft)}`}
          </p>
        </div>
      </header>
      <ol className={styles.lessons}>
        {total.lessons.map(standing => (
          <LessonRow key={standing.lesson.id} standing={standing} state={state} digest={digest} />
        ))}
      </ol>
    </section>
  );
}
