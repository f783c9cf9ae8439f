/**
 * Where a symbol that the prose names stands in a file: its first occurrence as a whole word, or the file's start.
 * Lines and columns count from 1.
 */
export function findSymbol(
  text: string,
  symbol: string | undefined,
): { line: number; column: number } {
  if (!symbol) return { line: 1, column: 1 };
  const word = new RegExp(`(?<![\\w$])${symbol.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w$])`);
  const lines = text.split('\n');
  const index = lines.findIndex(line => word.test(line));
  return index < 0
    ? { line: 1, column: 1 }
    : { line: index + 1, column: lines[index]!.search(word) + 1 };
}
