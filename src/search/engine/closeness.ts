import type { SectionDocument } from './documents';
import { tellingOf, wordsOf } from './words';

const line = (text: string): string =>
  ` ${wordsOf(text)
    .map(({ whole }) => whole)
    .join(' ')} `;

/**
 * How close a section's words are to those of a query, in their order.
 *
 * @returns a factor of its score, from 1
 */
export function closeness(query: string, { headings, texts, code }: SectionDocument): number {
  const typed = line(query);
  const telling = ` ${tellingOf(wordsOf(query))
    .map(({ whole }) => whole)
    .join(' ')} `;
  const title = line(headings.at(-1) ?? '');
  if (title === typed || title === telling) return 2.5;
  let factor = 1;
  if (title.startsWith(telling.trimEnd())) factor = 1.5;
  else if (title.includes(telling)) factor = 1.3;
  // Who pastes a message looks for these words, one after the other.
  const raw = query.trim().toLowerCase();
  if (raw.length > 7 && raw.includes(' ')) {
    const says = (text: string) => text.toLowerCase().includes(raw);
    if (texts.some(says) || code.some(says)) factor *= 1.8;
  }
  return factor;
}
