import React from 'react';
import Link from '@docusaurus/Link';
import buttons from '../../../workbench/parts/buttons.module.css';
import { placeOf } from '../../client/places';
import type { Hit } from '../../client/types';
import { FILTER_NAMES } from './Filters';
import { Row, Star } from './Row';
import styles from './SearchBox.module.css';
import type { RememberedPlaces } from './usePlaces';
import type { Search } from './useSearch';

interface OutcomeProps {
  readonly search: Search;
  readonly places: RememberedPlaces;
  onGo(hit: Hit): void;
  /** The reader goes to what is no result. */
  onLeave(): void;
}

/** What became of a query: results, none, an index that is on its way, or one that can't be had. */
export function Outcome({ search, places, onGo, onLeave }: OutcomeProps) {
  const { found, error } = search;
  if (error) return <Failure error={error} onRetry={search.retry} />;
  if (!found) {
    return (
      <p role="status" className={styles.note}>
        Loading the search index…
      </p>
    );
  }
  const { hits } = found;
  return (
    <>
      <p role="status" className={styles.unseen}>
        {hits.length === 0
          ? 'No results'
          : hits.length === 1
            ? '1 result'
            : `${hits.length} results`}
      </p>
      {hits.length === 0 ? (
        <Nothing search={search} query={found.query} onLeave={onLeave} />
      ) : (
        <ul className={styles.list} aria-label="Results">
          {hits.map((hit, index) => {
            const place = placeOf(hit);
            return (
              <Row
                key={`${hit.kind} ${hit.url}`}
                hit={hit}
                first={index === 0}
                onGo={() => onGo(hit)}
                actions={
                  <span className={styles.actions}>
                    <Star
                      title={place.title}
                      pressed={places.isFavourite(hit.url)}
                      onPress={() => places.toggle(place)}
                    />
                  </span>
                }
              />
            );
          })}
        </ul>
      )}
    </>
  );
}

interface NothingProps extends Pick<OutcomeProps, 'search' | 'onLeave'> {
  readonly query: string;
}

function Nothing({ search, query, onLeave }: NothingProps) {
  const { filter, narrow } = search;
  return (
    <div className={styles.note}>
      <p>
        Nothing was found for “{query.trim()}”
        {filter === 'all' ? '' : ` among ${FILTER_NAMES[filter].toLowerCase()}`}.
      </p>
      {filter === 'all' ? (
        <p>
          Try fewer words, or look through{' '}
          <Link to="/guides/" onClick={onLeave}>
            all guides
          </Link>{' '}
          and the{' '}
          <Link to="/glossary/" onClick={onLeave}>
            glossary
          </Link>
          .
        </p>
      ) : (
        <button type="button" className={buttons.quiet} onClick={() => narrow('all')}>
          Search everything
        </button>
      )}
    </div>
  );
}

function Failure({ error, onRetry }: { readonly error: Error; onRetry(): void }) {
  if (process.env.NODE_ENV === 'development') {
    return (
      <p role="alert" className={styles.note}>
        Search reads the pages of the built site, and <code>npm start</code> builds none. Run{' '}
        <code>npm run build</code>, then <code>npm run serve</code>.
      </p>
    );
  }
  return (
    <div role="alert" className={styles.note}>
      <p>{error.message}</p>
      <button type="button" className={buttons.quiet} onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
