/** A word of a text or of a query, in the forms by which it is found. */
export interface Word {
  /** In lower case, without the hyphens, apostrophes and capitals that may hold parts together. */
  readonly whole: string;
  /** Of `createBackendPlugin` or `to-do`; none for a word of one part. */
  readonly parts: readonly string[];
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+(?:[-_'’][\p{L}\p{N}]+)*/gu;
const PART = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+|[^\p{Lu}\p{Ll}\p{N}\-_'’]+/gu;

/** Plural and singular, `install` and `installing` are found by each other. */
function stem(word: string): string {
  if (word.length > 6 && word.endsWith('ing')) {
    return word.slice(0, -3).replace(/([bdgmnprt])\1$/, '$1');
  }
  return word.length > 3 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

const normal = (text: string): string =>
  stem(
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, ''),
  );

/** The words of a text in their order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const bare = found.replace(/['’]/g, '');
    const parts = bare.match(PART) ?? [];
    words.push({
      whole: normal(bare.replace(/[-_]/g, '')),
      parts: parts.length > 1 ? parts.map(normal) : [],
      start: index,
      end: index + found.length,
    });
  }
  return words;
}

/** All forms under which a text is filed. */
export const termsOf = (text: string): string[] =>
  wordsOf(text).flatMap(({ whole, parts }) => [whole, ...parts]);

/** Words that say little in a question; they count only where it has no others. */
const FILLERS = new Set(
  'a an and are be can could do does for from get have how i in into is it me my need of on or should so that the there this to use using want was what when where which who why will with you your'.split(
    ' ',
  ),
);

/** The words that say what is looked for; all, where none says much. */
export function tellingOf(words: readonly Word[]): readonly Word[] {
  const telling = words.filter(({ whole }) => !FILLERS.has(whole));
  return telling.length > 0 ? telling : words;
}
