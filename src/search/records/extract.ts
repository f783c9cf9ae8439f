import { readPage } from './page';
import { levelWeight, KIND_TITLES, type Hierarchy, type SearchRecord } from './record';
import { readSections, type Section } from './sections';

/** Where a page stands. */
export interface PagePlace {
  /** With host and base url, and a slash at its end. */
  readonly url: string;
  /** From 0; pages that no guide holds come after all that one does. */
  readonly order: number;
  /** Title of its guide; without one, its kind takes the place. */
  readonly guide?: string | undefined;
}

/** A page's rank: what teaches comes first, and earlier lessons before later ones. */
const KIND_RANK = {
  lesson: 50,
  exercise: 45,
  glossary: 40,
  resource: 30,
  directory: 25,
  blog: 15,
  page: 20,
} as const;

const LEVELS = ['lvl2', 'lvl3', 'lvl4', 'lvl5', 'lvl6'] as const;

function hierarchyOf(lvl0: string, lvl1: string, headings: readonly string[]): Hierarchy {
  const at = (index: number) => headings[index] ?? null;
  return { lvl0, lvl1, lvl2: at(0), lvl3: at(1), lvl4: at(2), lvl5: at(3), lvl6: at(4) };
}

/** A page that describes one thing is one place to go to, however many headings it has. */
const asOne = (sections: readonly Section[]): Section[] => [
  { headings: [], anchor: null, texts: sections.flatMap(({ texts }) => texts) },
];

/** On more pages than this, a text about one thing is a text about all of them. */
const PAGES_OF_A_TEXT = 3;

/**
 * Leaves out what pages of the directory say in the same words, such as how plugins are installed, and what the list of all
 * says of one, for that one's page says it too.
 */
export function withoutRepeated(records: readonly SearchRecord[]): SearchRecord[] {
  const pages = new Map<string, Set<string>>();
  for (const { kind, content, url_without_anchor: page } of records) {
    if (kind !== 'directory' || content === null) continue;
    pages.set(content, (pages.get(content) ?? new Set()).add(page));
  }
  return records.filter(({ content, url_without_anchor: page }) => {
    const saying = [...(pages.get(content ?? '') ?? [])];
    const isList = saying.some(other => other !== page && other.startsWith(page));
    return saying.length <= PAGES_OF_A_TEXT && !isList;
  });
}

/**
 * Makes a page's records: one a heading, and one a paragraph, list item, row or sample of code.
 *
 * @param html as it was built
 * @returns none for a page that asks not to be indexed
 */
export function extractRecords(html: string, { url, order, guide }: PagePlace): SearchRecord[] {
  const page = readPage(html);
  if (!page) return [];
  const records: SearchRecord[] = [];
  const add = (
    section: Section,
    type: SearchRecord['type'],
    content: string | null,
    code: boolean,
  ): void => {
    const kind = section.kind ?? page.kind;
    const position = records.length;
    records.push({
      objectID: `${new URL(url).pathname}#${section.anchor ?? ''}:${position}`,
      type,
      hierarchy: hierarchyOf(guide ?? KIND_TITLES[page.kind], page.title, section.headings),
      content,
      code,
      anchor: section.anchor,
      url: section.anchor === null ? url : `${url}#${encodeURI(section.anchor)}`,
      url_without_anchor: url,
      kind,
      order,
      weight: { pageRank: KIND_RANK[kind], level: levelWeight(type), position },
    });
  };
  for (const section of page.kind === 'directory'
    ? asOne(readSections(page))
    : readSections(page)) {
    const depth = section.headings.length;
    add(section, depth === 0 ? 'lvl1' : LEVELS[depth - 1]!, null, false);
    for (const { text, code } of section.texts) add(section, 'content', text, code);
  }
  return records;
}
