import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../finding';
import { type ReaderText, wordLines } from '../material/readerText';

/** The words that are right here and in no dictionary: one a line, sorted. */
export const wordsFile = path.join(import.meta.dirname, 'words.txt');

/** The project's own words, in the order of the file. */
export function projectWords(file = wordsFile): string[] {
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter(word => word !== '');
}

/** What is wrong with the list: order, doubles, and words that no text needs. */
export function wordListFindings(
  words: readonly string[],
  texts: readonly ReaderText[],
  file = wordsFile,
): Finding[] {
  const known = new Set<string>();
  for (const text of texts) {
    for (const { text: line } of wordLines(text)) {
      for (const [word] of line.matchAll(/[\p{L}’']+/gu)) known.add(word.toLowerCase());
    }
  }
  const isUsed = (word: string) => {
    const lower = word.toLowerCase();
    return [...known].some(other => other === lower || other.replace(/['’]s$/, '') === lower);
  };
  return words.flatMap((word, index): Finding[] => {
    const place = { rule: 'words' as const, file, line: index + 1 };
    const before = words[index - 1];
    const findings: Finding[] = [];
    if (before !== undefined && before.toLowerCase() >= word.toLowerCase()) {
      findings.push({
        ...place,
        found: `"${word}" after "${before}"`,
        wanted: 'each word once, in alphabetical order',
      });
    }
    if (!isUsed(word)) {
      findings.push({
        ...place,
        found: `"${word}", which no text uses`,
        wanted: 'the list without it',
      });
    }
    return findings;
  });
}
