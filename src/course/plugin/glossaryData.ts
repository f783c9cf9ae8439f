import type { GlossaryData } from '../glossary/data';
import type { Course } from '../types';
import { pageUrl, type SiteUrls } from './urls';

const byTerm = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true });

/** Everything that the page of the glossary needs, ready for JSON. */
export function glossaryData(
  { glossary, lessons }: Pick<Course, 'glossary' | 'lessons'>,
  urls: SiteUrls,
): GlossaryData {
  const termOf = new Map(glossary.map(({ id, term }) => [id, term]));
  return glossary
    .map(({ id, term, definition, source, see, usedBy }) => ({
      id,
      term,
      letter: letterOf(term),
      definition,
      source,
      see: see.map(other => ({ id: other, term: termOf.get(other) ?? other })),
      usedIn: lessons
        .filter(lesson => usedBy.includes(lesson.id))
        .map(({ title, slug }) => ({ title, url: pageUrl(urls, slug) })),
    }))
    .sort((a, b) => byTerm.compare(a.term, b.term));
}

function letterOf(term: string): string {
  return /^\W*([a-z])/i.exec(term.normalize('NFD'))?.[1]?.toUpperCase() ?? '#';
}
