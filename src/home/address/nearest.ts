/** A page of the site, as one would look for it. */
export interface SitePage {
  readonly title: string;
  /** Includes the site's base url. */
  readonly url: string;
}

/** Below this two words have too little in common. */
const ALIKE = 0.45;

/** Words of an address or a title: letters and digits, in lower case. One alone says nothing. */
const wordsOf = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .match(/[\p{L}\p{N}]{2,}/gu) ?? [];

/** Pairs of neighbouring letters, with the beginning of the word as one of them. */
const pairsOf = (word: string) => [...word].map((letter, at) => `${word[at - 1] ?? '^'}${letter}`);

/** How alike two words are, 0 to 1: Dice's coefficient over pairs of letters. */
function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const left = [...pairsOf(other)];
  const pairs = pairsOf(one);
  let shared = 0;
  for (const pair of pairs) {
    const at = left.indexOf(pair);
    if (at === -1) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return (2 * shared) / (pairs.length + other.length);
}

/** How well a page answers an address: words of its last part count most. */
function score(asked: readonly (readonly string[])[], page: SitePage, base: string): number {
  const names = wordsOf(`${page.url.slice(base.length)} ${page.title}`);
  let sum = 0;
  let most = 0;
  asked.forEach((words, part) => {
    const weight = part === asked.length - 1 ? 3 : 1;
    for (const word of words) {
      most += weight;
      const best = Math.max(0, ...names.map(name => likeness(word, name)));
      if (best >= ALIKE) sum += weight * best;
    }
  });
  return most === 0 ? 0 : sum / most;
}

/**
 * The pages that somebody may have meant by an address that leads nowhere, best first.
 *
 * @param pathname as the browser has it, base url included
 */
export function nearest(
  pathname: string,
  pages: readonly SitePage[],
  base: string,
  most = 4,
): SitePage[] {
  const asked = decoded(pathname.startsWith(base) ? pathname.slice(base.length) : pathname)
    .replace(/(?:\/?index)?\.\w{2,5}$/, '')
    .slice(0, 200)
    .split('/')
    .map(wordsOf)
    .filter(words => words.length > 0);
  return pages
    .map(page => ({ page, score: score(asked, page, base) }))
    .filter(found => found.score >= ALIKE)
    .sort((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ page }) => page);
}

/** Readable, or as it is if it was never encoded right. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
