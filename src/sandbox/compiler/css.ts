/** One piece of a stylesheet that says what it is by how it ends. */
export interface CssPart {
  kind: 'prelude' | 'declaration';
  start: number;
  end: number;
}

/** What must not be looked into: comments, strings, and URLs without quotes. */
const OPAQUE = /\/\*[^]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|url\(\s*[^"')]*\)/y;

/**
 * Splits a stylesheet into what stands before blocks (selectors and at-rules) and declarations (CSS Syntax Level 3, 5.4,
 * as far as splitting needs it; nested rules included).
 *
 * @throws through `fail`, if the braces don't match
 */
export function splitCss(
  source: string,
  fail: (offset: number, message: string) => never,
): CssPart[] {
  const parts: CssPart[] = [];
  const open: number[] = [];
  let start = 0;
  let at = 0;
  const cut = (kind: CssPart['kind']) => {
    parts.push({ kind, start, end: at });
    start = at + 1;
  };
  while (at < source.length) {
    OPAQUE.lastIndex = at;
    const skipped = OPAQUE.exec(source)?.[0].length;
    if (skipped) {
      at += skipped;
      continue;
    }
    const char = source[at];
    if (char === '\\') at += 1;
    else if (char === ';') cut('declaration');
    else if (char === '{') {
      open.push(at);
      cut('prelude');
    } else if (char === '}') {
      if (open.pop() === undefined) fail(at, 'Not valid CSS: this `}` closes nothing.');
      cut('declaration');
    }
    at += 1;
  }
  const unclosed = open.pop();
  if (unclosed !== undefined) fail(unclosed, 'Not valid CSS: this block is never closed.');
  return parts;
}

/** The text with comments, strings and URLs blanked out: what remains is at its place. */
export const blankOpaque = (text: string): string =>
  text.replace(new RegExp(OPAQUE.source, 'g'), found => ' '.repeat(found.length));
