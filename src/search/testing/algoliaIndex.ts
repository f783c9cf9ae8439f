import { z } from 'zod';
import type { Query } from './algoliaBodies';

/** What an index of the double holds. */
export interface HeldIndex {
  records: Map<string, Record<string, unknown>>;
  settings: Record<string, unknown>;
  synonyms: unknown[];
  rules: unknown[];
}

export const emptyIndex = (): HeldIndex => ({
  records: new Map(),
  settings: {},
  synonyms: [],
  rules: [],
});

const Held = z.looseObject({
  objectID: z.string(),
  url: z.string(),
  kind: z.string(),
  content: z.string().nullable(),
  hierarchy: z.record(z.string(), z.string().nullable()),
});
type Held = z.infer<typeof Held>;

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** All words of a query somewhere in a record, its first match of each url, with marks around the words. */
export function answer({ records, settings }: HeldIndex, query: Query) {
  const wanted = query.query.toLowerCase().split(/\s+/).filter(Boolean);
  const mark = (text: string) => {
    const found = new RegExp(`(${wanted.map(escaped).join('|')})`, 'gi');
    const value =
      wanted.length === 0
        ? text
        : text.replace(found, `${query.highlightPreTag}$1${query.highlightPostTag}`);
    return { value, matchLevel: value === text ? 'none' : 'full' };
  };
  const seen = new Set<string>();
  const allowed = query.filters?.split(' OR ').map(filter => filter.replace(/^kind:/, ''));
  const hits = [...records.values()]
    .map(record => Held.parse(record))
    .filter(({ kind }) => !allowed || allowed.includes(kind))
    .filter(record => {
      const text = textOf(record).toLowerCase();
      return wanted.every(word => text.includes(word));
    })
    .filter(({ url }) => settings.distinct !== true || (!seen.has(url) && seen.add(url)))
    .slice(0, query.hitsPerPage)
    .map(({ objectID, url, kind, hierarchy, content }) => ({
      objectID,
      url,
      kind,
      hierarchy,
      _highlightResult: {
        hierarchy: Object.fromEntries(
          Object.entries(hierarchy).flatMap(([level, text]) => (text ? [[level, mark(text)]] : [])),
        ),
      },
      _snippetResult: content === null ? {} : { content: mark(content) },
    }));
  return {
    hits,
    nbHits: hits.length,
    page: 0,
    hitsPerPage: query.hitsPerPage,
    query: query.query,
    index: query.indexName,
  };
}

const textOf = ({ hierarchy, content }: Held): string =>
  [...Object.values(hierarchy), content].filter(text => text !== null).join(' ');
