import { liteClient } from 'algoliasearch/lite';
import { z } from 'zod/mini';
import type { Segment } from '../engine/highlight';
import { KINDS } from '../records/record';
import { hostsOf, type AlgoliaSettings } from '../settings';
import {
  kindsOf,
  MOST_HITS,
  MOST_OF_A_PAGE,
  SearchUnavailable,
  type Filter,
  type Hit,
  type SearchClient,
} from './types';

/** Around what was found, in Algolia's answers: characters that no text of ours holds. */
const BEFORE = '\ue000';
const AFTER = '\ue001';

const LEVELS = ['lvl0', 'lvl1', 'lvl2', 'lvl3', 'lvl4', 'lvl5', 'lvl6'] as const;
const text = z.nullish(z.string());
const marked = z.nullish(z.object({ value: z.string(), matchLevel: z.optional(z.string()) }));
const levels = <T extends z.ZodMiniType>(type: T) =>
  z.object({ lvl0: type, lvl1: type, lvl2: type, lvl3: type, lvl4: type, lvl5: type, lvl6: type });

const AlgoliaHit = z.object({
  url: z.string(),
  kind: z.enum(KINDS),
  hierarchy: levels(text),
  _highlightResult: z.optional(z.object({ hierarchy: z.optional(z.partial(levels(marked))) })),
  _snippetResult: z.optional(z.object({ content: z.optional(marked) })),
});
type AlgoliaHit = z.infer<typeof AlgoliaHit>;
const Answer = z.object({ results: z.array(z.object({ hits: z.array(AlgoliaHit) })) });

/** Cuts a text with marks into segments. */
export function segmentsOf(value: string): Segment[] {
  return value
    .split(new RegExp(`(${BEFORE}[^${AFTER}]*${AFTER})`))
    .filter(part => part !== '')
    .map(part =>
      part.startsWith(BEFORE) ? { text: part.slice(1, -1), hit: true } : { text: part, hit: false },
    );
}

/** A record leads to where the site is now, whatever host it was made for. */
function pathOf(url: string): string {
  const { pathname, hash } = new URL(url);
  return pathname + hash;
}

function hitOf({ url, kind, hierarchy, _highlightResult, _snippetResult }: AlgoliaHit): Hit {
  const used = LEVELS.filter(level => hierarchy[level]);
  const own = used.at(-1) ?? 'lvl1';
  const title = _highlightResult?.hierarchy?.[own]?.value ?? hierarchy[own] ?? '';
  const content = _snippetResult?.content?.value;
  return {
    url: pathOf(url),
    kind,
    title: segmentsOf(title),
    crumbs: used.slice(0, -1).map(level => hierarchy[level] ?? ''),
    ...(content ? { snippet: segmentsOf(content) } : {}),
  };
}

function fewOfAPage(hits: readonly Hit[]): Hit[] {
  const perPage = new Map<string, number>();
  return hits.filter(({ url }) => {
    const page = url.split('#')[0]!;
    const count = (perPage.get(page) ?? 0) + 1;
    perPage.set(page, count);
    return count <= MOST_OF_A_PAGE;
  });
}

function parametersOf(index: string, query: string, filter: Filter) {
  const kinds = kindsOf(filter);
  return {
    indexName: index,
    query,
    // Before those of one page are thinned out.
    hitsPerPage: 2 * MOST_HITS,
    highlightPreTag: BEFORE,
    highlightPostTag: AFTER,
    attributesToRetrieve: ['url', 'kind', 'hierarchy'],
    attributesToHighlight: LEVELS.map(level => `hierarchy.${level}`),
    attributesToSnippet: ['content:28'],
    snippetEllipsisText: '…',
    ...(kinds.length > 0 ? { filters: kinds.map(kind => `kind:${kind}`).join(' OR ') } : {}),
  };
}

/** Searches an index of Algolia that `search:push` has filled. */
export function openAlgolia({ appId, searchKey, index, host }: AlgoliaSettings): SearchClient {
  const hosts = hostsOf(host);
  const client = liteClient(appId, searchKey, hosts ? { hosts } : {});
  return {
    async search(query, filter) {
      try {
        const answer: unknown = await client.search({
          requests: [parametersOf(index, query, filter)],
        });
        const hits = Answer.parse(answer).results.flatMap(result => result.hits);
        return fewOfAPage(hits.map(hitOf)).slice(0, MOST_HITS);
      } catch (error) {
        throw new SearchUnavailable(reasonOf(error), { cause: error });
      }
    },
  };
}

/** What a reader can do about it: nothing where the service itself says no, as it does to a wrong key. */
function reasonOf(error: unknown): string {
  // algoliasearch 5 gives its ApiError the status of the answer; with no answer at all there is none.
  const { status } = error as { readonly status?: unknown };
  return typeof status === 'number'
    ? `The search service refused to search (status ${status}). Whoever runs this site can mend that.`
    : 'The search service could not be reached. Check your connection, and try again.';
}
