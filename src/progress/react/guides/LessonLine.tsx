import { Fragment } from 'react';
import Link from '@docusaurus/Link';
import { InlineText } from '../../../workbench/parts/InlineText';
import type { SyllabusLesson } from '../../outline/types';
import type { LessonStanding } from '../../summary/lesson';
import { Ring } from '../Ring';
import { minutesText } from '../words';
import styles from './Guides.module.css';

interface LessonLineProps {
  readonly standing: LessonStanding;
  /** Without it, the lesson's name has to do. */
  readonly syllabus: SyllabusLesson | undefined;
}

/** A lesson: what one can do after it, what it needs, and whether the reader has done it. */
export function LessonLine({ standing, syllabus }: LessonLineProps) {
  const { lesson, parts, missing, begun } = standing;
  const mark = missing.length === 0 ? 'Finished' : begun ? 'Begun' : '';
  return (
    <li className={styles.lesson} data-lesson={lesson.id} data-mark={mark.toLowerCase() || 'none'}>
      <Ring share={(parts.length - missing.length) / parts.length} size="small" />
      <div>
        <p className={styles.title}>
          <Link to={lesson.url} autoAddBaseUrl={false}>
            {lesson.title}
          </Link>
          {lesson.exercise && <span className={styles.kind}>Exercise</span>}
          {mark !== '' && <span className={styles.mark}>{mark}</span>}
        </p>
        {syllabus && (
          <ul className={styles.objectives} aria-label={`After ${lesson.title} you can`}>
            {syllabus.objectives.map(objective => (
              <li key={objective}>
                <InlineText text={short(objective)} />
              </li>
            ))}
          </ul>
        )}
        {syllabus && syllabus.after.length > 0 && (
          <p className={styles.after}>
            Builds on{' '}
            {syllabus.after.map(({ title, url }, index) => (
              <Fragment key={url}>
                {index > 0 && ', '}
                <Link to={url} autoAddBaseUrl={false}>
                  {title}
                </Link>
              </Fragment>
            ))}
          </p>
        )}
      </div>
      <p className={styles.minutes}>{minutesText(lesson.minutes)}</p>
    </li>
  );
}

/** `You can say why.` → `say why` */
const short = (objective: string) => objective.replace(/^You can /, '').replace(/\.$/, '');
