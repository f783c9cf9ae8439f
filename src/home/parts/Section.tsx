import React, { type ReactNode } from 'react';
import styles from './section.module.css';

interface SectionProps {
  readonly id: string;
  readonly title: ReactNode;
  readonly why: ReactNode;
  /** About how high it is on a wide screen, in pixels: what counts for the scroll bar until it is laid out. */
  readonly height: number;
  readonly children: ReactNode;
}

/** A part of the home page. */
export function Section({ id, title, why, height, children }: SectionProps) {
  return (
    <section
      className={styles.section}
      aria-labelledby={id}
      style={{ containIntrinsicBlockSize: `auto ${height}px` }}
    >
      <h2 id={id}>{title}</h2>
      <p className={styles.why}>{why}</p>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
