import React from 'react';
import { meaningOf } from '../../verify/meaning';
import styles from './MeaningView.module.css';

/** What the results prove, beside what they don't. */
export function MeaningView(found: Parameters<typeof meaningOf>[0]) {
  const { proves, doesNot } = meaningOf(found);
  return (
    <div className={styles.meaning}>
      <section className={styles.proves} aria-labelledby="proves-title">
        <h2 id="proves-title">What this proves</h2>
        {proves.length === 0 ? (
          <p>Nothing: no solution in it passes here, and no answer could be judged.</p>
        ) : (
          <List sentences={proves} />
        )}
      </section>
      <section className={styles.doesNot} aria-labelledby="does-not-title">
        <h2 id="does-not-title">What it doesn’t prove</h2>
        <List sentences={doesNot} />
      </section>
    </div>
  );
}

function List({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ul>
      {sentences.map(sentence => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
