import { fillerWords, meantFillers } from '../fillerWords';
import type { PageMaterial } from '../material/lessonMaterial';
import { wordLines } from '../material/readerText';
import { type Remark, rule } from './rule';

const filler = new RegExp(
  `(?<![\\w’'-])(?:${fillerWords.map(words => words.replaceAll(' ', '\\s+')).join('|')})(?![\\w-])`,
  'gi',
);

/** No filler in what readers read. */
export const fillers = rule<PageMaterial>('filler', ({ texts }) =>
  texts.flatMap(text => {
    const lines = wordLines(text);
    return lines.flatMap(({ line, text: words }): Remark[] => {
      const blanked = meantFillers.reduce(
        (rest, meant) => rest.replaceAll(meant, match => ' '.repeat(match.length)),
        words,
      );
      return [...blanked.matchAll(filler)].map(([word]) => ({
        file: text.file,
        line: text.lineAt(line, word),
        found: `"${word}" in "${words.trim().slice(0, 80)}"`,
        wanted: 'the sentence without it, or a word that says more',
      }));
    });
  }),
);
