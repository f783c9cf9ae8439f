import React from 'react';
import clsx from 'clsx';
import { readDiff, type Side } from './saidDiff';
import frame from './frame.module.css';
import styles from './SaidDiff.module.css';

const SIGNS: Record<Side, string> = { expected: '−', received: '+', same: ' ' };

/** What was expected against what was received. Signs and words say which is which; colours only underline it. */
export function SaidDiff({ text }: { readonly text: string }) {
  const lines = readDiff(text);
  return (
    <div className={clsx(frame.frame, styles.diff)}>
      <p className={frame.legend} aria-hidden="true">
        <span className={styles.expected}>− expected</span>
        <span className={styles.received}>+ received</span>
      </p>
      <pre tabIndex={0} aria-label="Expected and received">
        {lines.map(({ side, parts }, index) => (
          <span key={index} className={clsx(styles.line, styles[side])} data-side={side}>
            <span className={styles.sign} aria-hidden="true">
              {SIGNS[side]}
            </span>
            {side !== 'same' && side !== lines[index - 1]?.side && (
              <span className={styles.word}>{side}: </span>
            )}
            {parts.map((part, place) =>
              place % 2 === 1 && part ? <mark key={place}>{part}</mark> : part,
            )}
            {'\n'}
          </span>
        ))}
      </pre>
    </div>
  );
}
