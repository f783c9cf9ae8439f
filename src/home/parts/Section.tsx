import React, { type ReactNode } from 'react';
import styles from './section.module.css';

interface SectionProps {
  readonly id: string;
  readonly title: ReactNode;
  readonly why: ReactNode;
  readonly children: ReactNode;
}

/** A part of the home page. */
export function Section({ id, title, why, children }: SectionProps) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className={styles.why}>{why}</p>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
