import React, { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import styles from './Term.module.css';

/** Between a definition and the page's edge, in px. */
const EDGE = 12;

interface TermProps {
  readonly id: string;
  readonly children: ReactNode;
  /** From the glossary, filled in at build. */
  readonly definition?: string;
  readonly source?: string;
}

/** A term of the glossary in prose: its definition shows on hover, on focus and on tap, and Escape closes it. */
export function Term({ id, children, definition, source }: TermProps) {
  const [open, setOpen] = useState(false);
  const tip = useId();
  const box = useRef<HTMLSpanElement>(null);
  // A word near the page's edge: its definition moves in, so that the page never grows wider.
  useEffect(() => {
    if (!open || !box.current) return;
    const { style } = box.current;
    style.translate = '';
    const over = box.current.getBoundingClientRect().right - document.documentElement.clientWidth;
    if (over > -EDGE) style.translate = `${-over - EDGE}px`;
  }, [open]);
  return (
    <span
      className={styles.term}
      data-term={id}
      onPointerEnter={event => event.pointerType === 'mouse' && setOpen(true)}
      onPointerLeave={event => event.pointerType === 'mouse' && setOpen(false)}
    >
      {/* Not a button element: that is one box to the line breaker, and would part a word from its comma. */}
      <span
        role="button"
        tabIndex={0}
        className={styles.word}
        aria-describedby={tip}
        aria-expanded={open}
        onClick={() => setOpen(true)}
        onFocus={() => setOpen(true)}
        onBlur={event => {
          if (!event.currentTarget.parentElement?.contains(event.relatedTarget)) setOpen(false);
        }}
        onKeyDown={event => {
          if (event.key === 'Escape') setOpen(false);
          if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            setOpen(true);
          }
        }}
      >
        {children}
      </span>
      <span ref={box} id={tip} role="tooltip" className={styles.tip} data-open={open}>
        {definition}{' '}
        {source && (
          <a href={source} tabIndex={open ? 0 : -1} onBlur={() => setOpen(false)}>
            Backstage’s documentation
          </a>
        )}
      </span>
    </span>
  );
}
