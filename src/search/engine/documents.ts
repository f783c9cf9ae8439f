import type { Kind, SearchRecord } from '../records/record';

/** A section of a page as it is filed: all records under one heading. Names are short, for the file is loaded by readers. */
export interface SectionDocument {
  readonly id: number;
  /** Path, with base url and anchor. */
  readonly url: string;
  readonly kind: Kind;
  /** Level of its heading: 1 for the page's own. */
  readonly level: number;
  /** Guide or kind, page, …, its own. */
  readonly headings: readonly string[];
  readonly order: number;
  readonly texts: readonly string[];
  readonly code: readonly string[];
}

/** What the site publishes and the box loads. */
export interface IndexFile {
  readonly version: 1;
  readonly sections: readonly SectionDocument[];
}

export const INDEX_VERSION = 1;

const pathOf = (url: string): string => {
  const { pathname, hash } = new URL(url);
  return pathname + hash;
};

/** Joins records of one heading; in the order of the records. */
export function documentsOf(records: readonly SearchRecord[]): SectionDocument[] {
  const byPlace = new Map<string, { readonly first: SearchRecord; readonly all: SearchRecord[] }>();
  for (const record of records) {
    const place = `${record.kind} ${record.url}`;
    const group = byPlace.get(place);
    if (group) group.all.push(record);
    else byPlace.set(place, { first: record, all: [record] });
  }
  return [...byPlace.values()].map(({ first, all }, id) => {
    const headings = Object.values(first.hierarchy).filter(heading => heading !== null);
    const contents = all.filter(({ content }) => content !== null);
    return {
      id,
      url: pathOf(first.url),
      kind: first.kind,
      level: headings.length - 1,
      headings,
      order: first.order,
      texts: contents.filter(({ code }) => !code).map(({ content }) => content ?? ''),
      code: contents.filter(({ code }) => code).map(({ content }) => content ?? ''),
    };
  });
}
