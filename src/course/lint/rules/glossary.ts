import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../finding';
import { placeOf } from '../material/place';
import { pagesIn } from '../../typecheck/fences';
import type { LintContext } from './rule';

/**
 * Every term of the glossary is used: a page marks it by `<Term id="…">`, or another term sends
 * readers to it.
 */
export function unusedTerms({ siteDir, course }: LintContext): Finding[] {
  const docsDir = path.join(siteDir, 'docs');
  const prose = pagesIn(docsDir).map(page => readFileSync(page, 'utf8'));
  const used = new Set(
    prose.flatMap(text => [...text.matchAll(/<Term\b[^>]*\bid="([^"]*)"/g)].map(([, id]) => id)),
  );
  for (const { see } of course.glossary) for (const id of see) used.add(id);
  return course.glossary
    .filter(({ id }) => !used.has(id))
    .map(({ id, term }) => ({
      rule: 'glossary',
      ...placeOf({ folder: path.join(docsDir, 'resources') }, 'glossary.yaml', `- id: ${id}`),
      found: `the term "${term}" (${id}), which no page and no other term uses`,
      wanted: `<Term id="${id}"> where the word is first used, or the glossary without it`,
    }));
}
