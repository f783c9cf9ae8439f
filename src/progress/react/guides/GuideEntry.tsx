import Link from '@docusaurus/Link';
import type { ProgressState } from '../../core/state';
import type { OutlineGuide, SyllabusGuide } from '../../outline/types';
import { totalOf, type Total } from '../../summary/total';
import { Ring } from '../Ring';
import { counted, listed, minutesText } from '../words';
import styles from './Guides.module.css';
import { LessonLine } from './LessonLine';

interface GuideEntryProps {
  readonly guide: OutlineGuide;
  readonly syllabus: SyllabusGuide;
  readonly state: ProgressState;
  readonly heading: 'h3' | 'h4';
  readonly brief: boolean;
}

/** A guide: what it is about, how much it is, how far the reader is, and its lessons. */
export function GuideEntry({ guide, syllabus, state, heading: Title, brief }: GuideEntryProps) {
  const total = totalOf(guide.lessons, state);
  const titleId = `guide-${guide.id}`;
  const next = total.lessons.find(({ missing }) => missing.length > 0);
  return (
    <article className={styles.guide} aria-labelledby={titleId} data-guide={guide.id}>
      <header className={styles.head}>
        <div className={styles.about}>
          <Title id={titleId}>{guide.title}</Title>
          <p>{guide.description}</p>
          <p className={styles.facts}>{facts(total, guide)}</p>
          {syllabus.buildsOn.length > 0 && (
            <p className={styles.facts}>Builds on {listed(syllabus.buildsOn)}</p>
          )}
        </div>
        {/* Its place is kept, so that nothing moves when it is known. */}
        <div className={styles.ring} data-begun={total.begun}>
          <Ring share={total.share} size="medium" {...(total.begun ? { of: guide.title } : {})} />
        </div>
        <p className={styles.go}>
          <Link
            className={next ? styles.button : styles.again}
            to={(next ?? total.lessons[0])?.lesson.url ?? ''}
            autoAddBaseUrl={false}
            aria-label={`${next ? (total.begun ? 'Continue' : 'Start') : 'Read again'}: ${(next ?? total.lessons[0])?.lesson.title}`}
          >
            {next ? (total.begun ? 'Continue' : 'Start') : 'Read again'}
          </Link>
          {total.begun && (
            <span>
              {next ? `about ${minutesText(total.minutesLeft)} left` : 'You have finished it'}
            </span>
          )}
        </p>
      </header>
      <ol className={styles.lessons}>
        {total.lessons.map((standing, place) => (
          <LessonLine
            key={standing.lesson.id}
            standing={standing}
            syllabus={brief ? undefined : syllabus.lessons[place]}
          />
        ))}
      </ol>
    </article>
  );
}

function facts({ lessons, passed, answered }: Total, { lessons: all }: OutlineGuide): string {
  const minutes = all.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return [
    counted(lessons.length, 'lesson'),
    ...(passed.of > 0 ? [counted(passed.of, 'exercise')] : []),
    ...(answered.of > 0 ? [counted(answered.of, 'question')] : []),
    `about ${minutesText(minutes)}`,
  ].join(' · ');
}
