import { wordsOf } from './words';

/** A piece of a text; a hit is what was looked for. */
export interface Segment {
  readonly text: string;
  readonly hit: boolean;
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

function marksIn(text: string, terms: ReadonlySet<string>): Mark[] {
  return wordsOf(text).flatMap(({ whole, parts, start, end }) => {
    const term = terms.has(whole) ? whole : parts.find(part => terms.has(part));
    return term === undefined ? [] : [{ start, end, term }];
  });
}

function cut(text: string, marks: readonly Mark[], from: number, to: number): Segment[] {
  const segments: Segment[] = [];
  let at = from;
  const add = (end: number, hit: boolean): void => {
    if (end > at) segments.push({ text: text.slice(at, end), hit });
    at = Math.max(at, end);
  };
  for (const { start, end } of marks) {
    if (start < from || end > to) continue;
    add(start, false);
    add(end, true);
  }
  add(to, false);
  return segments;
}

/** A whole text with its hits. Joined, the segments are the text. */
export const highlight = (text: string, terms: ReadonlySet<string>): Segment[] =>
  cut(text, marksIn(text, terms), 0, text.length);

const WIDTH = 170;
const BEFORE = 50;

/** The part of the texts that holds most of what was looked for; nothing where none holds any. */
export function snippetOf(
  texts: readonly string[],
  terms: ReadonlySet<string>,
): Segment[] | undefined {
  let best: string | undefined;
  let most = 0;
  for (const text of texts) {
    // Only a guess which text has most of it, for it is made for every text of every result at every keystroke.
    const lower = text.toLowerCase();
    let value = 0;
    for (const term of terms) if (lower.includes(term)) value += 4 + term.length;
    if (value > most) [best, most] = [text, value];
  }
  const marks = best === undefined ? [] : marksIn(best, terms);
  if (best === undefined || marks.length === 0) return undefined;
  const text = best;
  const [from, to] = windowOf(text, marks);
  const segments = cut(text, marks, from, to);
  if (from > 0) segments.unshift({ text: '… ', hit: false });
  if (to < text.length) segments.push({ text: ' …', hit: false });
  return segments;
}

/** The first text, or its beginning, without hits. */
export function opening([text]: readonly string[]): Segment[] | undefined {
  if (text === undefined) return undefined;
  if (text.length <= WIDTH) return [{ text, hit: false }];
  return [{ text: `${text.slice(0, text.lastIndexOf(' ', WIDTH))} …`, hit: false }];
}

/** Where the most hits stand close together, from one space to another. */
function windowOf(text: string, marks: readonly Mark[]): readonly [from: number, to: number] {
  if (text.length <= WIDTH) return [0, text.length];
  let first = 0;
  let most = 0;
  marks.forEach(({ start }, index) => {
    const near = marks.filter(mark => mark.start >= start && mark.end <= start + WIDTH - BEFORE);
    const count = new Set(near.map(({ term }) => term)).size;
    if (count > most) [first, most] = [index, count];
  });
  const start = marks[first]?.start ?? 0;
  const wanted = Math.min(Math.max(0, start - BEFORE), text.length - WIDTH);
  const from = wanted === 0 ? 0 : Math.min(start, text.indexOf(' ', wanted) + 1);
  const space = text.lastIndexOf(' ', from + WIDTH);
  const to = from + WIDTH >= text.length ? text.length : space > start ? space : from + WIDTH;
  return [from, to];
}
