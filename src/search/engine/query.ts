import type { Query, QueryCombination, SearchOptions } from 'minisearch';
import { LEADS_TO, SYNONYMS } from '../synonyms';
import { tellingOf, wordsOf, type Word } from './words';

const keyOf = (words: readonly Word[]): string => words.map(({ whole }) => whole).join(' ');

/** Other words for some words. */
const others = new Map<string, string[]>();
const learn = (from: string, to: readonly string[]): void => {
  const key = keyOf(wordsOf(from));
  others.set(key, [...(others.get(key) ?? []), ...to]);
};
for (const group of SYNONYMS) {
  for (const one of group) {
    learn(
      one,
      group.filter(other => other !== one),
    );
  }
}
for (const { from, to } of LEADS_TO) learn(from, to);

const longest = Math.max(...[...others.keys()].map(key => key.split(' ').length));

/** How much a synonym counts beside the word that was typed. */
const SYNONYM_WEIGHT = 0.45;

/** How much the parts of a name count, each by itself, beside the name. */
const PART_WEIGHT = 0.4;

/** A word as it is, or all of its parts. */
function formsOf({ whole, parts }: Word): Query {
  if (parts.length === 0) return whole;
  const apart: QueryCombination = {
    combineWith: 'AND',
    queries: [...parts],
    boostTerm: () => PART_WEIGHT,
  };
  return { combineWith: 'OR', queries: [whole, apart] };
}

const all = (words: readonly Word[], options: SearchOptions = {}): QueryCombination => ({
  ...options,
  combineWith: 'AND',
  queries: words.map(formsOf),
});

const alternatives = (words: readonly Word[]): Query[] =>
  (others.get(keyOf(words)) ?? []).map(other =>
    all(wordsOf(other), { prefix: false, fuzzy: false, boostTerm: () => SYNONYM_WEIGHT }),
  );

/** How much a longer word counts beside the one that was typed: little where that is a word of its own. */
const LONGER = { of: 0.08, unknown: 0.45 };
/** How much a word counts that is spelled in another way. */
const MISSPELLED = 0.3;

/** What the index may take a word for. */
export interface Leniency {
  /** Whether it is filed as it is. */
  isKnown(term: string): boolean;
  /** Whether misspelled words are looked for. */
  readonly misspelled: boolean;
}

/** Of edits that turn one word into the other; long words have room for more. */
const edits = (term: string): number | false => (term.length > 5 ? 2 : term.length > 3 ? 1 : false);

/** The last word may go on, and so may one that the index doesn't have. */
function leniently(word: Word, isLast: boolean, { isKnown, misspelled }: Leniency): SearchOptions {
  const known = isKnown(word.whole) || (word.parts.length > 0 && word.parts.every(isKnown));
  const last = [word.whole, ...word.parts.slice(-1)];
  return {
    prefix: term => (isLast ? last.includes(term) : !known && term.length > 2),
    fuzzy: term => misspelled && !isKnown(term) && edits(term),
    weights: { fuzzy: MISSPELLED, prefix: known ? LONGER.of : LONGER.unknown },
  };
}

/**
 * What a query asks for: a list of demands that all, or some, are to be met. Words for which there are others are one
 * demand.
 */
export function demandsOf(words: readonly Word[], leniency: Leniency): Query[] {
  const telling = new Set(tellingOf(words));
  const demands: Query[] = [];
  for (let at = 0; at < words.length;) {
    let length = Math.min(longest, words.length - at);
    while (length > 1 && !others.has(keyOf(words.slice(at, at + length)))) length -= 1;
    const some = words.slice(at, at + length);
    at += length;
    // A word that says little does so alone: in a phrase that has a meaning of its own it counts.
    if (length === 1 && !telling.has(some[0]!)) continue;
    const typed: Query = {
      combineWith: 'AND',
      queries: some.map((word, index) =>
        all([word], leniently(word, at === words.length && index === some.length - 1, leniency)),
      ),
    };
    demands.push({ combineWith: 'OR', queries: [typed, ...alternatives(some)] });
  }
  return demands;
}
