import type { ComingGuide } from '../../outline/types';
import styles from './Guides.module.css';

interface ComingProps {
  readonly guides: readonly ComingGuide[];
  readonly heading: 'h3' | 'h4';
}

/** Guides that nobody can read yet. */
export function Coming({ guides, heading: Title }: ComingProps) {
  return guides.map(({ title, description }) => (
    <article key={title} className={styles.coming} data-coming>
      <Title>{title}</Title>
      {description !== undefined && <p>{description}</p>}
      <p className={styles.notYet}>Not written yet</p>
    </article>
  ));
}
