import type { GlossaryEntry } from './types';

type Findable = Pick<GlossaryEntry, 'id' | 'term' | 'definition'>;

/**
 * The terms in which every word of the query begins some word: those first whose name begins with the query, then those
 * whose name has all of it, then those that are explained by it.
 *
 * @returns all of them, in their order, for an empty query
 */
export function find<Entry extends Findable>(entries: readonly Entry[], query: string): Entry[] {
  const words = wordsOf(query);
  const asked = words.join(' ');
  return entries
    .flatMap(entry => {
      const name = ` ${wordsOf(`${entry.term} ${entry.id}`).join(' ')}`;
      const all = `${name} ${wordsOf(entry.definition).join(' ')}`;
      if (!words.every(word => all.includes(` ${word}`))) return [];
      const inName = words.every(word => name.includes(` ${word}`));
      return [{ entry, place: name.startsWith(` ${asked}`) ? 0 : inName ? 1 : 2 }];
    })
    .sort((a, b) => a.place - b.place)
    .map(({ entry }) => entry);
}

/** In lower case, without accents and punctuation. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? [];
