import { statSync } from 'node:fs';
import path from 'node:path';
import { ErrorList } from '../errors/courseError';
import { loadGlossary } from '../loader/loadGlossary';
import type { Term } from '../types';

const cache = new Map<string, { changed: number; terms: ReadonlyMap<string, Term> }>();

/**
 * The terms of the glossary by id, read anew only when the file has changed: every term of every
 * page asks for them.
 *
 * @throws CourseError for mistakes in the glossary
 */
export function glossaryOf(docsDir: string): ReadonlyMap<string, Term> {
  const file = path.join(docsDir, 'resources', 'glossary.yaml');
  const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const known = cache.get(file);
  if (known?.changed === changed) return known.terms;
  const errors = new ErrorList();
  const list = loadGlossary({ siteDir: path.dirname(docsDir), errors }, docsDir);
  errors.throwIfAny();
  const terms = new Map(list.map(term => [term.id, term]));
  cache.set(file, { changed, terms });
  return terms;
}
