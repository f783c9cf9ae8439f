import React, { useRef, type KeyboardEvent } from 'react';
import { Modal } from '../../../workbench/parts/Modal';
import { placeOf } from '../../client/places';
import { Filters } from './Filters';
import { moveFocus } from './moveFocus';
import { Outcome } from './Outcome';
import styles from './SearchBox.module.css';
import { Start } from './Start';
import { usePlaces } from './usePlaces';
import { useSearch } from './useSearch';

/** The search box: what is typed, what it is narrowed to, and what was found; before, where the reader went earlier. */
export default function SearchBox({ onClose }: { onClose(): void }) {
  const search = useSearch();
  const places = usePlaces();
  const box = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // A field of this type would empty itself first, and the dialog close at the second press.
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onClose();
    } else if (box.current && moveFocus(box.current, event)) event.preventDefault();
  };
  const query = search.query.trim();
  return (
    <Modal label="Search" size="list" onClose={onClose}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of what is inside */}
      <div ref={box} className={styles.box} onKeyDown={onKeyDown}>
        <search className={styles.head}>
          <input
            type="search"
            className={styles.input}
            aria-label="Search"
            placeholder="Word, API name, error message"
            value={search.query}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="go"
            onChange={event => search.type(event.target.value)}
          />
          <button type="button" className={styles.close} onClick={onClose}>
            Close
          </button>
          <Filters value={search.filter} onChange={search.narrow} />
        </search>
        <div className={styles.results} data-results-for={search.found?.query}>
          {query === '' && !search.error ? (
            <Start places={places} onGo={onClose} />
          ) : (
            <Outcome
              search={search}
              places={places}
              onLeave={onClose}
              onGo={hit => {
                places.visit(placeOf(hit));
                onClose();
              }}
            />
          )}
        </div>
        <p className={styles.keys} aria-hidden="true">
          <span>
            <kbd>↵</kbd> open
          </span>
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> move
          </span>
          <span>
            <kbd>Esc</kbd> close
          </span>
          {search.byAlgolia && <span className={styles.by}>Search by Algolia</span>}
        </p>
      </div>
    </Modal>
  );
}
