import outline from '@generated/stagecraft-progress/default/outline.json';
import syllabus from '@generated/stagecraft-progress/default/syllabus.json';
import type { Syllabus } from '../../outline/types';
import { useProgress } from '../useProgress';
import { Coming } from './Coming';
import { GuideEntry } from './GuideEntry';
import styles from './Guides.module.css';

type Track = Syllabus['guides'][number]['track'];

/** In the order in which they are taken. */
const TRACKS: readonly { track: Track; name: string; whom: string }[] = [
  {
    track: 'all',
    name: 'Before you begin',
    whom: 'For everyone: what plugins are, and whether you need one.',
  },
  {
    track: 'beginner',
    name: 'Beginner',
    whom: 'You know TypeScript and a little React. You need not know Backstage.',
  },
  {
    track: 'intermediate',
    name: 'Intermediate',
    whom: 'Your plugin works on your machine, and others are about to rely on it.',
  },
  {
    track: 'advanced',
    name: 'Advanced',
    whom: 'Your plugin meets permissions, other systems and other teams.',
  },
];

interface GuidesProps {
  readonly headings: 'h2' | 'h3';
  /** Without what each lesson leads to. */
  readonly brief?: boolean;
}

/** All guides by track, with their lessons and what the reader has done of them; and what is still to be written. */
export function Guides({ headings, brief = false }: GuidesProps) {
  const { state } = useProgress();
  const Name = headings;
  const inner = headings === 'h2' ? 'h3' : 'h4';
  const unplaced = syllabus.coming.filter(({ track }) => track === undefined);
  return (
    <div className={styles.guides}>
      {TRACKS.map(({ track, name, whom }) => {
        const guides = syllabus.guides.filter(guide => guide.track === track);
        const coming = syllabus.coming.filter(guide => guide.track === track);
        if (guides.length + coming.length === 0) return null;
        return (
          <section key={track} aria-labelledby={`track-${track}`} data-track={track}>
            <Name id={`track-${track}`} className={styles.track}>
              {name}
            </Name>
            <p className={styles.whom}>{whom}</p>
            {guides.map(guide => {
              const inOutline = outline.guides.find(({ id }) => id === guide.id);
              return (
                inOutline && (
                  <GuideEntry
                    key={guide.id}
                    guide={inOutline}
                    syllabus={guide}
                    state={state}
                    heading={inner}
                    brief={brief}
                  />
                )
              );
            })}
            <Coming guides={coming} heading={inner} />
          </section>
        );
      })}
      {unplaced.length > 0 && (
        <section aria-labelledby="track-coming">
          <Name id="track-coming" className={styles.track}>
            Later
          </Name>
          <Coming guides={unplaced} heading={inner} />
        </section>
      )}
    </div>
  );
}
