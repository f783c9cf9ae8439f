import React, { useId, type ReactNode } from 'react';
import { InlineText } from '../../parts/InlineText';
import { GlossaryLink } from './GlossaryLink';
import styles from './Term.module.css';
import { usePopover } from './usePopover';

interface TermProps {
  readonly id: string;
  readonly children: ReactNode;
  /** From the glossary, filled in at build; see src/course/remark. */
  readonly term?: string;
  readonly definition?: string;
  readonly source?: string;
}

/** React 18 hands it on, and does not know its name. */
const AS_POPOVER = { popover: 'manual' };

/** A term of the glossary in prose: its definition shows on hover, on focus and on tap, and leads on to the glossary. */
export function Term({ id, children, term = '', definition = '', source }: TermProps) {
  const { open, root, word, box } = usePopover();
  const said = useId();
  return (
    <span className={styles.term} data-term={id} {...root}>
      {/* Not a button element: that is one box to the line breaker, and would part a word from its comma. */}
      <span
        role="button"
        tabIndex={0}
        className={styles.word}
        aria-describedby={said}
        aria-expanded={open}
        {...word}
      >
        {children}
      </span>
      <span
        role="group"
        aria-label={`Definition of ${term}`}
        className={styles.box}
        data-open={open}
        {...AS_POPOVER}
        {...box}
      >
        <strong className={styles.name}>{term}</strong>
        <span id={said} className={styles.said}>
          <InlineText text={definition} />
        </span>
        <span className={styles.links}>
          <GlossaryLink id={id} />
          {source !== undefined && <a href={source}>Backstage’s documentation</a>}
        </span>
      </span>
    </span>
  );
}
