import React from 'react';
import type { CodeToken } from '../../course/lessonData';
import styles from './section.module.css';

interface CodeProps {
  readonly tokens: readonly CodeToken[];
  /** What it is, for who can't see the caption beside it. */
  readonly label: string;
}

/** Code in the editor's colours. A region that can be scrolled by keyboard, where it is wider than its place. */
export function Code({ tokens, label }: CodeProps) {
  return (
    // A scrollable region has to take the focus, or the keyboard can't scroll it.
    <pre className={styles.code} role="region" aria-label={label} tabIndex={0}>
      <code>
        {tokens.map((token, index) =>
          typeof token === 'string' ? (
            token
          ) : (
            <span key={index} className={token[1]}>
              {token[0]}
            </span>
          ),
        )}
      </code>
    </pre>
  );
}
