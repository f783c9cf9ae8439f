import React from 'react';
import Link from '@docusaurus/Link';
import type { ProgressState } from '../../progress/core/state';
import type { ComingGuide, OutlineGuide } from '../../progress/outline/types';
import { Ring } from '../../progress/react/Ring';
import { counted, minutesText } from '../../progress/react/words';
import { totalOf } from '../../progress/summary/total';
import styles from './Tracks.module.css';

export interface TrackName {
  readonly name: string;
  readonly whom: string;
}

interface TrackProps extends TrackName {
  readonly guides: readonly OutlineGuide[];
  readonly coming: readonly ComingGuide[];
  readonly state: ProgressState;
}

/** A track: its guides, those that are not written yet, and where the reader is in it. */
export function Track({ name, whom, guides, coming, state }: TrackProps) {
  const total = totalOf(
    guides.flatMap(({ lessons }) => lessons),
    state,
  );
  const { begun, share, lessons, minutesLeft } = total;
  const next = lessons.find(({ missing }) => missing.length > 0) ?? lessons[0];
  const go = share === 1 ? 'Read again' : begun ? 'Continue' : 'Start';
  return (
    <section className={styles.track} aria-label={name} data-track={name.toLowerCase()}>
      <header>
        <h3>{name}</h3>
        {/* Its place is kept, so that nothing moves when it is known. */}
        <div className={styles.ring} data-begun={begun}>
          <Ring share={share} size="medium" {...(begun ? { of: `The track ${name}` } : {})} />
        </div>
        <p>{whom}</p>
      </header>
      <ul>
        {guides.map(guide => (
          <li key={guide.id}>
            <Link to={guide.lessons[0]?.url ?? ''} autoAddBaseUrl={false}>
              {guide.title}
            </Link>
            <span>
              {counted(guide.lessons.length, 'lesson')} ·{' '}
              {minutesText(guide.lessons.reduce((sum, { minutes }) => sum + minutes, 0))}
            </span>
          </li>
        ))}
        {coming.map(({ title }) => (
          <li key={title} data-coming>
            {title}
            <span>Not written yet</span>
          </li>
        ))}
      </ul>
      {next && (
        <p className={styles.go}>
          <Link
            to={next.lesson.url}
            autoAddBaseUrl={false}
            aria-label={`${go}: ${next.lesson.title}`}
          >
            {go}
          </Link>
          <span>
            {share === 1
              ? 'You have finished it'
              : begun
                ? `Next: ${next.lesson.title}`
                : `about ${minutesText(minutesLeft)}`}
          </span>
        </p>
      )}
    </section>
  );
}
