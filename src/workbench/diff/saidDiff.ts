export type Side = 'expected' | 'received' | 'same';

/** A line of a comparison. `parts`: the text in pieces, those at odd places being what differs from its counterpart. */
export interface DiffLine {
  readonly side: Side;
  readonly parts: readonly string[];
}

const HEADING = /^[-+] (Expected|Received)\b(?!:)/;
const BLOCK = /^[-+]? ?(Expected|Received):\s*(.*)$/;
const sideOf = (word: string): Side => (word === 'Expected' ? 'expected' : 'received');

/**
 * Reads Vitest's text of a comparison (@vitest/utils 4.1, diff): lines with a sign in front of them, or for short
 * values `Expected: …` and `Received: …`. Headings are left out: whoever shows the lines says which are which.
 */
export function readDiff(text: string): readonly DiffLine[] {
  const lines: { side: Side; text: string }[] = [];
  let block: Side | undefined;
  for (const line of text.replace(/\r/g, '').split('\n')) {
    const named = BLOCK.exec(line);
    if (named) {
      block = sideOf(named[1]!);
      if (named[2]) lines.push({ side: block, text: named[2] });
    } else if (line === '') block = undefined;
    else if (HEADING.test(line)) continue;
    else if (block) lines.push({ side: block, text: line });
    else if (/^-(?: |$)/.test(line)) lines.push({ side: 'expected', text: line.slice(2) });
    else if (/^\+(?: |$)/.test(line)) lines.push({ side: 'received', text: line.slice(2) });
    else lines.push({ side: 'same', text: line.replace(/^ {2}/, '') });
  }
  return withWhatDiffers(lines);
}

/** Where as many lines were received as were expected, each is compared with its counterpart. */
function withWhatDiffers(lines: readonly { side: Side; text: string }[]): readonly DiffLine[] {
  const parts = lines.map(({ text }) => [text]);
  const run = (from: number, side: Side) => {
    let to = from;
    while (lines[to]?.side === side) to += 1;
    return to;
  };
  for (let at = 0; at < lines.length; at += 1) {
    if (lines[at]!.side !== 'expected') continue;
    const middle = run(at, 'expected');
    const end = run(middle, 'received');
    if (middle - at === end - middle) {
      for (let place = 0; place < middle - at; place += 1) {
        const [left, right] = split(lines[at + place]!.text, lines[middle + place]!.text);
        parts[at + place] = left;
        parts[middle + place] = right;
      }
    }
    at = end - 1;
  }
  return lines.map(({ side }, index) => ({ side, parts: parts[index]! }));
}

/** Two lines as what they begin with alike, what differs, and what they end with alike. */
function split(a: string, b: string): [string[], string[]] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  // Lines that have next to nothing in common are simply two lines.
  if (start + end < shorter / 3) return [[a], [b]];
  const cut = (text: string) => [
    text.slice(0, start),
    text.slice(start, text.length - end),
    text.slice(text.length - end),
  ];
  return [cut(a), cut(b)];
}
