import { useEffect, useState } from 'react';
import settings from '@generated/stagecraft-search/default/settings.json';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { openClient } from '../../client/open';
import type { Filter, Hit, SearchClient } from '../../client/types';

/** What was found for a query. */
export interface Found {
  readonly query: string;
  readonly hits: readonly Hit[];
}

export interface Search {
  readonly query: string;
  readonly filter: Filter;
  /** Of the query, or of an earlier one while it is under way. */
  readonly found: Found | undefined;
  readonly error: Error | undefined;
  readonly byAlgolia: boolean;
  type(query: string): void;
  narrow(filter: Filter): void;
  retry(): void;
}

const asError = (reason: unknown): Error =>
  reason instanceof Error ? reason : new Error(String(reason));

/** Searches as one types. What searches is loaded when this is first used on a page. */
export function useSearch(): Search {
  const { baseUrl } = useDocusaurusContext().siteConfig;
  const { algolia } = settings;
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [attempt, setAttempt] = useState(0);
  const [client, setClient] = useState<SearchClient>();
  const [found, setFound] = useState<Found>();
  const [error, setError] = useState<Error>();

  useEffect(() => {
    let isStale = false;
    openClient({ algolia }, baseUrl).then(
      opened => !isStale && setClient(opened),
      (reason: unknown) => !isStale && setError(asError(reason)),
    );
    return () => {
      isStale = true;
    };
  }, [algolia, baseUrl, attempt]);

  useEffect(() => {
    if (!client || query.trim() === '') return undefined;
    let isStale = false;
    client.search(query, filter).then(
      hits => {
        if (isStale) return;
        setFound({ query, hits });
        setError(undefined);
      },
      (reason: unknown) => !isStale && setError(asError(reason)),
    );
    return () => {
      isStale = true;
    };
  }, [client, query, filter, attempt]);

  return {
    query,
    filter,
    found: query.trim() === '' ? undefined : found,
    error,
    byAlgolia: algolia !== null,
    type: setQuery,
    narrow: setFilter,
    retry() {
      setError(undefined);
      setAttempt(attempt + 1);
    },
  };
}
