import React, { Fragment, type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import type { Hit } from '../../client/types';
import type { Segment } from '../../engine/highlight';
import type { Kind } from '../../records/record';
import styles from './SearchBox.module.css';

const KIND_NAMES: Readonly<Record<Kind, string>> = {
  lesson: 'Lesson',
  exercise: 'Exercise',
  glossary: 'Term',
  directory: 'Plugin',
  resource: 'Resource',
  blog: 'Post',
  page: 'Page',
};

const Marked = ({ segments }: { readonly segments: readonly Segment[] }) => (
  <>
    {segments.map(({ text, hit }, index) =>
      hit ? <mark key={index}>{text}</mark> : <Fragment key={index}>{text}</Fragment>,
    )}
  </>
);

interface RowProps {
  readonly hit: Hit;
  /** Whether Enter opens it while the reader types. */
  readonly first?: boolean;
  /** What else can be done with it. */
  readonly actions: ReactNode;
  onGo(): void;
}

/** A result: where it leads, and why it was found. */
export function Row({
  hit: { url, kind, title, crumbs, snippet },
  first,
  actions,
  onGo,
}: RowProps) {
  return (
    <li className={styles.row} data-first={first}>
      <Link to={url} autoAddBaseUrl={false} className={styles.link} data-result onClick={onGo}>
        <span className={styles.title}>
          <strong>
            <Marked segments={title} />
          </strong>
          <small>{KIND_NAMES[kind]}</small>
        </span>
        <span className={styles.crumbs}>{[...new Set(crumbs)].join(' › ')}</span>
        {snippet && (
          <span className={styles.snippet}>
            <Marked segments={snippet} />
          </span>
        )}
      </Link>
      {actions}
    </li>
  );
}

interface StarProps {
  readonly title: string;
  readonly pressed: boolean;
  onPress(): void;
}

/** Keeps a result among the favourites. */
export const Star = ({ title, pressed, onPress }: StarProps) => (
  <button
    type="button"
    className={styles.action}
    aria-pressed={pressed}
    aria-label={`Favorite: ${title}`}
    title={pressed ? 'Remove from favorites' : 'Add to favorites'}
    onClick={onPress}
  >
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="m8 1.6 1.9 4.1 4.5.5-3.3 3 .9 4.5L8 11.5l-4 2.2.9-4.5-3.3-3 4.5-.5Z" />
    </svg>
  </button>
);

/** Takes a place off a list. */
export const Forget = ({ title, onPress }: { readonly title: string; onPress(): void }) => (
  <button
    type="button"
    className={styles.action}
    aria-label={`Forget: ${title}`}
    title="Forget"
    onClick={onPress}
  >
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="m4 4 8 8m0-8-8 8" />
    </svg>
  </button>
);
