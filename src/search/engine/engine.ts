import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import { kindsOf, MOST_HITS, MOST_OF_A_PAGE, type Filter, type Hit } from '../client/types';
import type { Kind } from '../records/record';
import type { IndexFile, SectionDocument } from './documents';
import { highlight, opening, snippetOf } from './highlight';
import { demandsOf } from './query';
import { closeness } from './closeness';
import { termsOf, wordsOf } from './words';

const FIELDS = ['title', 'above', 'text', 'code'];
const BOOST = { title: 4, above: 1.2, text: 1, code: 0.6 };

/** Lessons and terms answer questions; a page that leads to them does not. */
const KIND_FACTOR: Readonly<Record<Kind, number>> = {
  lesson: 1,
  exercise: 0.85,
  glossary: 1,
  directory: 0.6,
  resource: 0.85,
  blog: 0.8,
  page: 0.75,
};

/** How many of the first results are looked at again, with their words in order. */
const LOOKED_AT = 60;
/** With fewer answers than this, misspelled words are forgiven. */
const ENOUGH = 3;

/** Searches the sections of the site: prefixes, misspelled words, parts of names, synonyms. */
export class SearchEngine {
  readonly #sections: readonly SectionDocument[];
  readonly #index: MiniSearch<SectionDocument>;
  readonly #terms = new Set<string>();
  readonly #lastOrder: number;

  private constructor({ sections }: IndexFile) {
    this.#sections = sections;
    this.#lastOrder = sections.reduce((last, { order }) => Math.max(last, order), 1);
    const terms = this.#terms;
    this.#index = new MiniSearch<SectionDocument>({
      fields: FIELDS,
      extractField: (section, field) => fieldOf(section, field),
      tokenize: termsOf,
      processTerm: term => {
        terms.add(term);
        return term;
      },
      searchOptions: {
        boost: BOOST,
        // Queries come in terms already.
        tokenize: term => [term],
        processTerm: term => term,
      },
    });
  }

  /** Files the sections, some at a time: the page stays alive meanwhile. */
  static async open(file: IndexFile): Promise<SearchEngine> {
    const engine = new SearchEngine(file);
    await engine.#index.addAllAsync(file.sections, { chunkSize: 25 });
    return engine;
  }

  /** @returns the best sections, best first; none for a query without words */
  search(query: string, filter: Filter = 'all'): Hit[] {
    const found = this.#find(query, kindsOf(filter));
    const perPage = new Map<string, number>();
    const hits: Hit[] = [];
    for (const { id, match } of found) {
      const section = this.#sections[id as number];
      if (!section) continue;
      const page = section.url.split('#')[0]!;
      const before = perPage.get(page) ?? 0;
      if (before >= MOST_OF_A_PAGE) continue;
      perPage.set(page, before + 1);
      hits.push(hitOf(section, new Set(Object.keys(match))));
      if (hits.length === MOST_HITS) break;
    }
    return hits;
  }

  #find(query: string, kinds: readonly Kind[]): SearchResult[] {
    const words = wordsOf(query);
    if (words.length === 0) return [];
    const options: SearchOptions = {
      // One letter, or two, begin too much of a text: they are looked for in headings.
      ...(words.length === 1 && words[0]!.whole.length < 3 ? { fields: ['title'] } : {}),
      ...(kinds.length > 0
        ? { filter: ({ id }) => kinds.includes(this.#sections[id as number]!.kind) }
        : {}),
      boostDocument: id => this.#weightOf(this.#sections[id as number]!),
    };
    const run = (combineWith: 'AND' | 'OR', misspelled: boolean): SearchResult[] => {
      const isKnown = (term: string): boolean => this.#terms.has(term);
      const queries = demandsOf(words, { isKnown, misspelled });
      return this.#index.search({ combineWith, queries }, options);
    };
    let found = run('AND', false);
    if (found.length < ENOUGH) found = joined(found, run('AND', true));
    // Where nothing has all of the words: what has most of them.
    if (found.length < ENOUGH && words.length > 1) found = joined(found, run('OR', true));
    return found
      .slice(0, LOOKED_AT)
      .map(result => ({
        ...result,
        score: result.score * closeness(query, this.#sections[result.id as number]!),
      }))
      .sort((a, b) => b.score - a.score);
  }

  #weightOf({ level, kind, order }: SectionDocument): number {
    const byLevel = level <= 1 ? 1.3 : 1.2 - 0.05 * level;
    return byLevel * KIND_FACTOR[kind] * (1.1 - (0.1 * order) / this.#lastOrder);
  }
}

function fieldOf(section: SectionDocument, field: string): string {
  const { headings, level } = section;
  switch (field) {
    case 'title':
      return headings.at(-1) ?? '';
    case 'above':
      // The guide of a page is no more than a place; a section is also about what its page is about.
      return headings.slice(1, level).join('\n');
    case 'text':
      return section.texts.join('\n');
    case 'code':
      return section.code.join('\n');
    default:
      return String(section.id);
  }
}

/** The first list, then what only the second has, with less weight than all of the first. */
function joined(first: SearchResult[], second: readonly SearchResult[]): SearchResult[] {
  const known = new Set(first.map(({ id }) => id as number));
  return [...first, ...second.filter(({ id }) => !known.has(id as number))];
}

function hitOf(section: SectionDocument, terms: ReadonlySet<string>): Hit {
  const { url, kind, headings, texts, code } = section;
  // Where only a heading matches, what follows it says what it is about.
  const snippet = snippetOf(texts, terms) ?? snippetOf(code, terms) ?? opening(texts);
  return {
    url,
    kind,
    title: highlight(headings.at(-1) ?? '', terms),
    crumbs: headings.slice(0, -1),
    ...(snippet ? { snippet } : {}),
  };
}
