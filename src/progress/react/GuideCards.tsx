import Link from '@docusaurus/Link';
import outline from '@generated/stagecraft-progress/default/outline.json';
import { totalOf } from '../summary/total';
import type { OutlineGuide } from '../outline/types';
import styles from './GuideCards.module.css';
import { Ring } from './Ring';
import { useProgress } from './useProgress';
import { counted, minutesText } from './words';

/** The course's guides, each with how far the reader is. */
export function GuideCards() {
  return (
    <ul className={styles.cards}>
      {outline.guides.map(guide => (
        <Card key={guide.id} guide={guide} />
      ))}
    </ul>
  );
}

function Card({ guide }: { readonly guide: OutlineGuide }) {
  const { state } = useProgress();
  const { lessons, share, begun, minutesLeft } = totalOf(guide.lessons, state);
  const [first] = guide.lessons;
  return (
    <li className={styles.card}>
      <div>
        <h3>
          <Link to={first?.url ?? ''} autoAddBaseUrl={false}>
            {guide.title}
          </Link>
        </h3>
        <p className={styles.about}>{guide.description}</p>
        <p>
          {counted(lessons.length, 'lesson')},{' '}
          {share === 1 ? 'finished' : `about ${minutesText(minutesLeft)}${begun ? ' left' : ''}`}
        </p>
      </div>
      {/* Its place is kept, so that nothing moves when it is known. */}
      <div className={styles.ring} data-begun={begun}>
        <Ring share={share} size="medium" {...(begun ? { of: guide.title } : {})} />
      </div>
    </li>
  );
}
