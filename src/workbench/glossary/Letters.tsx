import React from 'react';
import Link from '@docusaurus/Link';
import styles from './Glossary.module.css';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Where the terms of a letter begin. */
export const anchorOf = (letter: string) =>
  `letter-${letter === '#' ? 'none' : letter.toLowerCase()}`;

interface LettersProps {
  /** Those with which a term begins. */
  readonly letters: readonly string[];
  /** Whether the terms stand in another order for now. */
  readonly disabled: boolean;
}

/** Jumps to a letter; one without terms is no link. */
export function Letters({ letters, disabled }: LettersProps) {
  const all = letters.includes('#') ? ['#', ...ALPHABET] : [...ALPHABET];
  return (
    <nav aria-label="Letters" className={styles.letters} data-off={disabled}>
      {all.map(letter =>
        letters.includes(letter) ? (
          <Link key={letter} to={`#${anchorOf(letter)}`}>
            {letter}
          </Link>
        ) : (
          <span key={letter} aria-hidden="true">
            {letter}
          </span>
        ),
      )}
    </nav>
  );
}
