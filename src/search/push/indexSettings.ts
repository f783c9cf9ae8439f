import type { IndexSettings, SynonymHit } from 'algoliasearch';
import { LEADS_TO, SYNONYMS } from '../synonyms';

const LEVELS = [0, 1, 2, 3, 4, 5, 6].map(level => `hierarchy.lvl${level}`);

/** How Algolia ranks the records: as DocSearch does, and one result a section, as the site's own engine gives. */
export const indexSettings: IndexSettings = {
  searchableAttributes: [
    ...LEVELS.slice(1).map(level => `unordered(${level})`),
    'content',
    'unordered(hierarchy.lvl0)',
  ],
  attributesForFaceting: ['kind', 'type'],
  attributesToRetrieve: [
    'hierarchy',
    'content',
    'anchor',
    'url',
    'url_without_anchor',
    'type',
    'kind',
  ],
  attributesToHighlight: [...LEVELS, 'content'],
  attributesToSnippet: ['content:28'],
  camelCaseAttributes: [...LEVELS.slice(1), 'content'],
  attributeForDistinct: 'url',
  distinct: true,
  ranking: ['words', 'filters', 'typo', 'attribute', 'proximity', 'exact', 'custom'],
  customRanking: [
    'desc(weight.pageRank)',
    'desc(weight.level)',
    'asc(order)',
    'asc(weight.position)',
  ],
  queryLanguages: ['en'],
  ignorePlurals: true,
  minWordSizefor1Typo: 4,
  minWordSizefor2Typos: 6,
  allowTyposOnNumericTokens: false,
  minProximity: 1,
  attributeCriteriaComputedByMinProximity: true,
  removeWordsIfNoResults: 'allOptional',
};

/** The same synonyms that the site's own engine knows. */
export const synonyms: readonly SynonymHit[] = [
  ...SYNONYMS.map((words, index) => ({
    objectID: `same-${index}`,
    type: 'synonym' as const,
    synonyms: [...words],
  })),
  ...LEADS_TO.map(({ from, to }) => ({
    objectID: `leads-${from.toLowerCase().replaceAll(/[^a-z\d]+/g, '-')}`,
    type: 'onewaysynonym' as const,
    input: from,
    synonyms: [...to],
  })),
];
