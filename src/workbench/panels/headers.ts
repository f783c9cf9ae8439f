/** Fetch takes bytes alone (ByteString), and no control characters. */
const UNSENDABLE = /[^\t\u0020-\u007e\u0080-\u00ff]/u;
const NAME = /^[!#$%&'*+\-.^_`|~\dA-Za-z]+$/;

/**
 * Reads header lines as a person types them, `name: value` a line. Empty lines don't count.
 * @returns the headers, or what is wrong and in which line
 */
export function parseHeaders(
  text: string,
): { headers: [string, string][] } | { complaint: string } {
  const headers: [string, string][] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim();
    if (colon < 0 || !NAME.test(name)) {
      return {
        complaint: `Header line ${index + 1} should read “name: value”; it reads “${line.trim()}”.`,
      };
    }
    const value = line.slice(colon + 1).trim();
    const [unsendable] = UNSENDABLE.exec(value) ?? [];
    if (unsendable !== undefined) {
      return {
        complaint: `Header line ${index + 1} has a character that no header can hold: “${unsendable}”.`,
      };
    }
    headers.push([name, value]);
  }
  return { headers };
}
