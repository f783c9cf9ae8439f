import { markdownText, type ReaderText } from './readerText';

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/**
 * Finds the words in a drawing. What is set in a fixed width is code and left out, with all that
 * its element holds.
 */
export function svgTexts(file: string, svg: string): ReaderText[] {
  const blank = (match: string) => match.replace(/[^\n]/g, ' ');
  const prose = svg
    .replaceAll(/<!--[\s\S]*?-->/g, blank)
    .replaceAll(/<(g|text|tspan)\b[^>]*font-family="[^"]*mono[\s\S]*?<\/\1>/gi, blank);
  return [...prose.matchAll(/>([^<]*[^<\s][^<]*)</g)].map(match => {
    const line = prose.slice(0, match.index + 1).split('\n').length;
    const words = (match[1] ?? '').replaceAll(/&\w+;/g, entity => entities[entity] ?? ' ');
    return markdownText(file, words.trim(), () => line);
  });
}
