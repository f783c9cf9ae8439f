import React, { useId, useRef, useState } from 'react';
import { useLocation } from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Heading from '@theme/Heading';
import type { GlossaryData } from './types';
import buttons from '../parts/buttons.module.css';
import { Entry } from './Entry';
import { find } from './find';
import styles from './Glossary.module.css';
import { anchorOf, Letters } from './Letters';

/** All terms from A to Z; those that match, best first, once something is typed. */
export function Glossary({ entries }: { readonly entries: GlossaryData }) {
  const { hash } = useLocation();
  const [query, setQuery] = useState('');
  const isBrowser = useIsBrowser();
  const input = useId();
  const top = useRef<HTMLDivElement>(null);
  const type = (text: string) => {
    setQuery(text);
    // Who has scrolled down wants to see the best match, and that comes first.
    if ((top.current?.getBoundingClientRect().top ?? 0) < 0) top.current?.scrollIntoView();
  };
  const shown = find(entries, query);
  const filtered = query.trim() !== '';
  const letters = [...new Set(entries.map(({ letter }) => letter))];
  const show = (some: GlossaryData, as: 'h2' | 'h3') =>
    some.map(entry => (
      <Entry
        key={entry.id}
        entry={entry}
        as={as}
        current={isBrowser && hash === `#${entry.id}`}
        // Who goes on to another term wants to see it, whatever was typed before.
        onFollow={() => setQuery('')}
      />
    ));
  return (
    <>
      <div className={styles.bar}>
        <label className={styles.find} htmlFor={input}>
          Find a term
        </label>
        <input
          id={input}
          type="search"
          className={styles.input}
          value={query}
          disabled={!isBrowser}
          autoComplete="off"
          spellCheck={false}
          onChange={event => type(event.target.value)}
        />
        <p role="status" className={styles.count}>
          {filtered ? `${shown.length} of ${entries.length} terms` : `${entries.length} terms`}
        </p>
        <Letters letters={letters} disabled={filtered} />
      </div>
      <div ref={top} className={styles.top} />
      {filtered ? (
        <div className={styles.found}>
          {show(shown, 'h2')}
          {shown.length === 0 && (
            <p className={styles.none}>
              No term matches “{query.trim()}”.{' '}
              <button type="button" className={buttons.link} onClick={() => setQuery('')}>
                Show all terms
              </button>
            </p>
          )}
        </div>
      ) : (
        letters.map(letter => (
          <section key={letter} className={styles.letter} aria-labelledby={anchorOf(letter)}>
            <Heading as="h2" id={anchorOf(letter)} className={styles.initial}>
              {letter}
            </Heading>
            <div>
              {show(
                entries.filter(entry => entry.letter === letter),
                'h3',
              )}
            </div>
          </section>
        ))
      )}
    </>
  );
}
