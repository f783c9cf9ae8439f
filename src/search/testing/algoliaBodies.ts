import { z } from 'zod';

/** Bodies as Algolia's REST API takes them (https://www.algolia.com/doc/rest-api/search): a name that it doesn't know is refused. */
const attribute = z.string().regex(/^[\w.]+$/);
const record = z.looseObject({ objectID: z.string().min(1) });

export const Batch = z.strictObject({
  requests: z
    .array(
      z.strictObject({
        action: z.enum([
          'addObject',
          'updateObject',
          'partialUpdateObject',
          'deleteObject',
          'clear',
          'delete',
        ]),
        body: record,
      }),
    )
    .min(1),
});

export const Operation = z.strictObject({
  operation: z.enum(['move', 'copy']),
  destination: z.string().min(1),
  scope: z.array(z.enum(['settings', 'synonyms', 'rules'])).optional(),
});

export const Settings = z.strictObject({
  searchableAttributes: z.array(z.string().regex(/^(unordered\([\w.]+\)|[\w.]+)$/)),
  attributesForFaceting: z.array(z.string().regex(/^((searchable|filterOnly)\([\w.]+\)|[\w.]+)$/)),
  attributesToRetrieve: z.array(attribute),
  attributesToHighlight: z.array(attribute),
  attributesToSnippet: z.array(z.string().regex(/^[\w.]+(:\d+)?$/)),
  camelCaseAttributes: z.array(attribute),
  attributeForDistinct: attribute,
  distinct: z.union([z.boolean(), z.number()]),
  ranking: z.array(
    z.enum(['typo', 'geo', 'words', 'filters', 'proximity', 'attribute', 'exact', 'custom']),
  ),
  customRanking: z.array(z.string().regex(/^(asc|desc)\([\w.]+\)$/)),
  queryLanguages: z.array(z.string().length(2)),
  ignorePlurals: z.boolean(),
  minWordSizefor1Typo: z.int(),
  minWordSizefor2Typos: z.int(),
  allowTyposOnNumericTokens: z.boolean(),
  minProximity: z.int().min(1).max(7),
  attributeCriteriaComputedByMinProximity: z.boolean(),
  removeWordsIfNoResults: z.enum(['none', 'lastWords', 'firstWords', 'allOptional']),
});

const words = z.array(z.string().min(1)).min(1).max(100);
export const Synonyms = z.array(
  z.discriminatedUnion('type', [
    z.strictObject({ objectID: z.string().min(1), type: z.literal('synonym'), synonyms: words }),
    z.strictObject({
      objectID: z.string().min(1),
      type: z.literal('onewaysynonym'),
      input: z.string().min(1),
      synonyms: words,
    }),
  ]),
);

export const Queries = z.strictObject({
  requests: z
    .array(
      z.strictObject({
        indexName: z.string().min(1),
        query: z.string(),
        hitsPerPage: z.int().min(1).max(1000),
        filters: z
          .string()
          .regex(/^[\w.]+:[\w-]+( OR [\w.]+:[\w-]+)*$/)
          .optional(),
        highlightPreTag: z.string(),
        highlightPostTag: z.string(),
        snippetEllipsisText: z.string(),
        attributesToRetrieve: z.array(attribute),
        attributesToHighlight: z.array(attribute),
        attributesToSnippet: z.array(z.string().regex(/^[\w.]+:\d+$/)),
      }),
    )
    .min(1),
});
export type Query = z.infer<typeof Queries>['requests'][number];
