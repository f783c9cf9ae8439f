import React from 'react';
import Link from '@docusaurus/Link';
import type { LessonData } from '../../course/lessonData';
import { InlineText } from '../parts/InlineText';
import styles from './LessonHeader.module.css';

type LessonHeaderProps = {
  readonly lesson: Pick<LessonData, 'minutes' | 'objectives' | 'prerequisites'>;
};

/** Under a lesson's title: how long it takes, what it builds on, and what the reader can do afterwards. */
export function LessonHeader({
  lesson: { minutes, objectives, prerequisites },
}: LessonHeaderProps) {
  return (
    <div className={styles.header}>
      <p className={styles.facts}>
        About {minutes} minutes
        {prerequisites.map(({ id, title, url }, index) => (
          <React.Fragment key={id}>
            {index === 0 ? ' · builds on ' : ', '}
            <Link to={url} autoAddBaseUrl={false}>
              {title}
            </Link>
          </React.Fragment>
        ))}
      </p>
      <p className={styles.after}>After this lesson</p>
      <ul>
        {objectives.map(objective => (
          <li key={objective}>
            <InlineText text={objective.replace(/^You can/, 'you can')} />
          </li>
        ))}
      </ul>
    </div>
  );
}
