import { fleschKincaid } from 'flesch-kincaid';
import type { Nodes } from 'nlcst';
import { toString } from 'nlcst-to-string';
import { syllable } from 'syllable';
import { visit } from 'unist-util-visit';
import type { ReaderText } from '../material/readerText';
import { passagesOf } from './sentences';

/**
 * The Flesch-Kincaid grade of a text: years of school in the United States that it asks for. Counts
 * the words of paragraphs; headings, tables and names in code are left out.
 */
export function readingGrade(text: Pick<ReaderText, 'source' | 'tree'>): number {
  const counts = { sentence: 0, word: 0, syllable: 0 };
  for (const { kind, tree } of passagesOf(text)) {
    if (kind !== 'paragraph') continue;
    visit(tree, (node: Nodes) => {
      if (node.type === 'SentenceNode') counts.sentence += 1;
      if (node.type !== 'WordNode') return;
      const word = toString(node);
      if (!/\p{L}/u.test(word)) return;
      counts.word += 1;
      counts.syllable += syllable(word);
    });
  }
  return counts.sentence === 0 ? 0 : fleschKincaid(counts);
}

/** The number in the middle; 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
