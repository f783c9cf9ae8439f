/**
 * The lines around a position, numbered, with a caret below the column.
 *
 * @param line, column  counted from 1
 * @param around  how many lines to show before and after
 */
export function codeFrame(source: string, line: number, column: number, around = 2): string {
  const lines = source.split(/\r?\n/);
  const first = Math.max(1, line - around);
  const last = Math.min(lines.length, line + around);
  const width = String(last).length;
  const shown: string[] = [];
  for (let n = first; n <= last; n++) {
    const text = lines[n - 1] ?? '';
    const number = String(n).padStart(width);
    shown.push(`${n === line ? '>' : ' '} ${number} | ${text}`.trimEnd());
    if (n === line) {
      // Tabs stay tabs below tabs, so that the caret stands where the reader sees the column.
      const indent = text.slice(0, Math.max(0, column - 1)).replace(/[^\t]/g, ' ');
      shown.push(`  ${' '.repeat(width)} | ${indent}^`);
    }
  }
  return shown.join('\n');
}
