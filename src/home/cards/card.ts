/** What stands on a card. */
export interface Card {
  /** A line above the title: where the page belongs, or how long it takes. */
  readonly over: string;
  readonly title: string;
  /** A sentence below it. */
  readonly about: string;
}

/** In pixels, as every network that shows cards likes them. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/**
 * Text in lines of a width, at most so many: what is left out of the last one is an ellipsis.
 *
 * @param widthOf measures a line, in the unit of `width`
 */
export function wrapped(
  text: string,
  width: number,
  most: number,
  widthOf: (line: string) => number,
): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(part => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const words = (lines[most - 1] ?? '').split(' ');
  while (words.length > 1 && widthOf(`${words.join(' ')}…`) > width) words.pop();
  return [...lines.slice(0, most - 1), `${words.join(' ')}…`];
}
