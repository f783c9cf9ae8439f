import type { PageMaterial } from '../material/lessonMaterial';
import { wordingOf } from '../prose/wording';
import { type Rule, rule } from './rule';

/** No word twice in a row. */
export const repeated = rule<PageMaterial>('repeated', ({ texts }) =>
  texts.flatMap(text =>
    wordingOf(text)
      .filter(({ about }) => about === 'repeated')
      .map(({ line, found }) => ({
        file: text.file,
        line,
        found: `"${found}"`,
        wanted: 'the word once',
      })),
  ),
);

/** `a` and `an` as they are spoken. */
export const article = rule<PageMaterial>('article', ({ texts }) =>
  texts.flatMap(text =>
    wordingOf(text)
      .filter(({ about }) => about === 'article')
      .map(({ line, found, wanted = 'the other article' }) => ({
        file: text.file,
        line,
        found: `"${found}"`,
        wanted: `"${wanted}"`,
      })),
  ),
);

/** How many of a page's sentences may be in the passive voice. */
const mostPassive = 0.1;

/** The passive voice is rare. */
export const passive: Rule<PageMaterial> = rule('passive', ({ page, prose }) => {
  const found = wordingOf(prose).filter(({ about }) => about === 'passive');
  const sentences = prose.source.match(/[.?!]["”)*_]*(?=\s)/g)?.length ?? 0;
  const most = Math.ceil(sentences * mostPassive);
  if (found.length <= most) return [];
  return [
    {
      file: page.file,
      found: `${found.length} of ${sentences} sentences in the passive voice, on the lines ${[...new Set(found.map(({ line }) => line))].join(', ')}`,
      wanted: `at most ${most}: say who does it`,
    },
  ];
});
