/** The width of a text in a size and weight, in the units of the sheet. */
export type Measure = (text: string, size: number, weight: number) => number;

/** Text as it stands on the sheet. */
export interface Block {
  readonly lines: readonly string[];
  readonly size: number;
}

interface Room {
  readonly width: number;
  readonly weight: number;
}

/**
 * Breaks a text into lines that are no wider than the room, between words where there are any.
 *
 * @returns at least one line; a word that is wider than the room is broken between its letters
 */
export function wrap(
  text: string,
  size: number,
  { width, weight }: Room,
  measure: Measure,
): string[] {
  const fits = (line: string) => measure(line, size, weight) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of lettersOf(word)) {
      if (line !== '' && !fits(line + letter)) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return [...lines, line];
}

/** What a reader takes for one letter, which may be several code points. */
function lettersOf(word: string): string[] {
  // Firefox has it since 125 only.
  if (typeof Intl.Segmenter !== 'function') return [...word];
  return Array.from(new Intl.Segmenter().segment(word), ({ segment }) => segment);
}

/**
 * The largest of some sizes in which a text takes no more than so many lines.
 *
 * @param sizes from the largest to the smallest, each with the lines that it may take; the last takes what it must
 */
export function fit(
  text: string,
  sizes: readonly (readonly [size: number, lines: number])[],
  room: Room,
  measure: Measure,
): Block {
  const tries = sizes.map(([size, most]) => ({
    size,
    most,
    lines: wrap(text, size, room, measure),
  }));
  const best = tries.find(({ lines, most }) => lines.length <= most) ?? tries.at(-1);
  return { lines: best?.lines ?? [text], size: best?.size ?? 0 };
}
