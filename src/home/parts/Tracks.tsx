import React from 'react';
import Link from '@docusaurus/Link';
import outline from '@generated/stagecraft-progress/default/outline.json';
import syllabus from '@generated/stagecraft-progress/default/syllabus.json';
import type { Syllabus } from '../../progress/outline/types';
import { useProgress } from '../../progress/react';
import { Section } from './Section';
import { Track, type TrackName } from './Track';
import styles from './Tracks.module.css';

type TrackId = Syllabus['guides'][number]['track'];

/** In the order in which they are taken. What is for everyone stands at the beginning of the first. */
const TRACKS: readonly (TrackName & { readonly ids: readonly TrackId[] })[] = [
  {
    ids: ['all', 'beginner'],
    name: 'Beginner',
    whom: 'You know TypeScript and a little React. You need not know Backstage.',
  },
  {
    ids: ['intermediate'],
    name: 'Intermediate',
    whom: 'Your plugin works on your machine, and others are about to rely on it.',
  },
  {
    ids: ['advanced'],
    name: 'Advanced',
    whom: 'Your plugin meets permissions, other systems and other teams.',
  },
];

/** The three tracks, and how far the reader is with each. */
export function Tracks() {
  const { state } = useProgress();
  return (
    <Section
      id="tracks"
      title="Three tracks, from an empty file to a plugin that others rely on"
      height={690}
      why={
        <>
          Each lesson has one exercise and a few questions, and brings the code that it starts from.
          So begin anywhere: <Link to="/guides/">all guides, lesson by lesson</Link>.
        </>
      }
    >
      <div className={styles.tracks}>
        {TRACKS.map(({ ids, ...track }) => {
          const own = syllabus.guides.filter(guide => ids.includes(guide.track));
          return (
            <Track
              key={track.name}
              {...track}
              state={state}
              guides={outline.guides.filter(({ id }) => own.some(guide => guide.id === id))}
              coming={syllabus.coming.filter(
                guide => guide.track !== undefined && ids.includes(guide.track),
              )}
            />
          );
        })}
      </div>
    </Section>
  );
}
