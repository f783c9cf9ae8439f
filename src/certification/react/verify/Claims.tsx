import React from 'react';
import type { Certificate } from '../../core/certificate';
import { count } from './count';
import styles from './Claims.module.css';

const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

interface ClaimsProps {
  readonly certificate: Certificate;
  /** What it came in: a file's name, or "a link". */
  readonly from: string;
}

/** What a certificate says of itself. None of it is verified by being shown. */
export function Claims({ certificate, from }: ClaimsProps) {
  const { pathway, holder, issuedAt, course, evidence } = certificate;
  const facts: [term: string, said: string][] = [
    ['Issued', day.format(new Date(issuedAt))],
    ['Course', `version ${course.version}, Backstage ${course.backstage}`],
    [
      'Holds',
      `${count(evidence.exercises.length, 'solution')}, ${count(evidence.quizzes.length, 'answer')}, ${count(evidence.lessons.length, 'lesson')} read`,
    ],
    ['From', from],
  ];
  return (
    <section className={styles.claims} aria-labelledby="claims-title">
      <p className={styles.label} id="claims-title">
        What the certificate says
      </p>
      <p className={styles.holder}>{holder}</p>
      <p className={styles.pathway}>{pathway.title}</p>
      <dl className={styles.facts}>
        {facts.map(([term, said]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
