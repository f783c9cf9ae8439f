/** What a page is about, as it says itself by `<meta name="docsearch:kind">`; exercises and terms stand inside of pages. */
export const KINDS = [
  'lesson',
  'exercise',
  'glossary',
  'directory',
  'resource',
  'blog',
  'page',
] as const;
export type Kind = (typeof KINDS)[number];

/** What stands for a record without a guide in the place of the guide's title: DocSearch's `lvl0`. */
export const KIND_TITLES: Readonly<Record<Kind, string>> = {
  lesson: 'Lessons',
  exercise: 'Exercises',
  glossary: 'Glossary',
  directory: 'Plugin directory',
  resource: 'Resources',
  blog: 'Blog',
  page: 'Pages',
};

/** A heading's level, or text below a heading. */
export type RecordType = 'lvl0' | 'lvl1' | 'lvl2' | 'lvl3' | 'lvl4' | 'lvl5' | 'lvl6' | 'content';

/** The headings above a record: guide or kind, page, section, … */
export type Hierarchy = Readonly<Record<Exclude<RecordType, 'content'>, string | null>>;

/**
 * One heading, or one paragraph, list item, row or code sample below it, in the shape that DocSearch's crawler gives
 * (https://docsearch.algolia.com/docs/record-extractor). `kind` and `order` are ours.
 */
export interface SearchRecord {
  /** The same for the same place on the same page in every build. */
  readonly objectID: string;
  readonly type: RecordType;
  readonly hierarchy: Hierarchy;
  /** Absent from headings. */
  readonly content: string | null;
  /** Whether `content` is code: what is in it is found, but prose comes first. */
  readonly code: boolean;
  readonly anchor: string | null;
  /** With host, base url and anchor. */
  readonly url: string;
  readonly url_without_anchor: string;
  readonly kind: Kind;
  /** The place of its page in the course, from 0; pages outside of it come after. */
  readonly order: number;
  readonly weight: Weight;
}

/** For DocSearch's custom ranking: the first two descending, the last ascending. */
export interface Weight {
  readonly pageRank: number;
  readonly level: number;
  /** Of the record on its page, from 0. */
  readonly position: number;
}

/** How much a heading weighs; text weighs 0. */
export const levelWeight = (type: RecordType): number =>
  type === 'content' ? 0 : 100 - 10 * Number(type.slice(3));
