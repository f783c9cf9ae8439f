import type { Segment } from '../engine/highlight';
import type { Kind } from '../records/record';

/** What the box can be narrowed to. */
export const FILTERS = ['all', 'lesson', 'exercise', 'glossary', 'directory', 'resource'] as const;
export type Filter = (typeof FILTERS)[number];

/** Kinds that a filter lets through; none for all. */
export const kindsOf = (filter: Filter): readonly Kind[] =>
  filter === 'all' ? [] : filter === 'resource' ? ['resource', 'blog'] : [filter];

/** A place that answers a query. */
export interface Hit {
  /** Path with base url and anchor. */
  readonly url: string;
  readonly kind: Kind;
  /** Its heading. */
  readonly title: readonly Segment[];
  /** What leads to it: guide, page, section. */
  readonly crumbs: readonly string[];
  /** The words around what was found; absent where the heading alone matches. */
  readonly snippet?: readonly Segment[];
}

/** What searches: the site's own engine, or Algolia. */
export interface SearchClient {
  /**
   * @returns the best places, best first
   * @throws if the engine can't be had
   */
  search(query: string, filter: Filter): Promise<readonly Hit[]>;
}

/** At most this many results are shown, and of one page at most that many. */
export const MOST_HITS = 20;
export const MOST_OF_A_PAGE = 3;

/** There is nothing to search with. The message says to the reader what to do. */
export class SearchUnavailable extends Error {
  override readonly name = 'SearchUnavailable';
}
