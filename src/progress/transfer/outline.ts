const QUOTE = 34;
const BACKSLASH = 92;
const OPENING = new Set([91, 123]); // [ {
const CLOSING = new Set([93, 125]); // ] }

/**
 * How JSON is nested, without reading it: the deepest level, and whether its end is missing. Text that is no JSON gives
 * some answer.
 */
export function outline(json: string): { readonly depth: number; readonly cut: boolean } {
  let deepest = 0;
  let level = 0;
  let inText = false;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (inText) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) inText = false;
    } else if (code === QUOTE) inText = true;
    else if (OPENING.has(code)) {
      level += 1;
      deepest = Math.max(deepest, level);
    } else if (CLOSING.has(code)) level -= 1;
  }
  return { depth: deepest, cut: inText || level > 0 };
}
