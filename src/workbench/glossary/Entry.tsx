import React, { Fragment, type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type { GlossaryEntry } from './types';
import { InlineText } from '../parts/InlineText';
import styles from './Glossary.module.css';

interface EntryProps {
  readonly entry: GlossaryEntry;
  readonly as: 'h2' | 'h3';
  /** Whether the address names it. */
  readonly current: boolean;
  /** Before a link to another term is followed. */
  onFollow(): void;
}

/** A term: what it means, what to look at next, who says so, and which lessons use it. */
export function Entry({ entry, as, current, onFollow }: EntryProps) {
  const { id, term, definition, source, see, usedIn } = entry;
  return (
    <article className={styles.entry} data-entry={id} data-current={current}>
      <div>
        <Heading as={as} id={id} className={styles.term}>
          {term}
        </Heading>
        <p className={styles.definition}>
          <InlineText text={definition} />
        </p>
        <p className={styles.more}>
          {see.length > 0 && (
            <>
              See also{' '}
              {listed(
                see.map(other => (
                  <Link key={other.id} to={`#${other.id}`} onClick={onFollow}>
                    {other.term}
                  </Link>
                )),
              )}
              {'. '}
            </>
          )}
          <a href={source} aria-label={`Backstage’s documentation on ${term}`}>
            Backstage’s documentation
          </a>
        </p>
      </div>
      <div className={styles.used}>
        {usedIn.length > 0 && (
          <>
            <p id={`${id}-used`}>Used in</p>
            <ul aria-labelledby={`${id}-used`}>
              {usedIn.map(({ title, url }) => (
                <li key={url}>
                  <Link to={url} autoAddBaseUrl={false}>
                    {title}
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </article>
  );
}

/** `a`, `a and b`, `a, b and c`. */
function listed(items: readonly ReactNode[]): ReactNode {
  return items.map((item, index) => (
    <Fragment key={index}>
      {index > 0 && (index === items.length - 1 ? ' and ' : ', ')}
      {item}
    </Fragment>
  ));
}
