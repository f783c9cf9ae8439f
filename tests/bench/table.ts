import type { Row } from './row';

const head = ['', 'what', 'measured', 'at most', 'used'];

/** Three digits that count: 0.0412, 4.12, 41.2, 412. */
function digits(value: number): string {
  const magnitude = Math.floor(Math.log10(Math.abs(value) || 1));
  return value.toFixed(Math.max(0, 2 - magnitude)).replace(/\.0+$/, '');
}

function cells({ what, measured, budget, unit, ok }: Row): string[] {
  if (budget === undefined) return ['·', what, `${digits(measured)} ${unit}`, '–', ''];
  return [
    ok ? '✓' : '✗',
    what,
    `${digits(measured)} ${unit}`,
    `${digits(budget)} ${unit}`,
    `${Math.round((measured / budget) * 100)} %`,
  ];
}

/** The rows as a table for a terminal: numbers to the right, `used` being the share of the budget. */
export function table(rows: Row[]): string {
  const lines = [head, ...rows.map(cells)];
  const widths = head.map((_, column) => Math.max(...lines.map(line => line[column]?.length ?? 0)));
  const pad = (cell: string, column: number) =>
    column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  const [first = [], ...rest] = lines.map(line => line.map(pad).join('  ').trimEnd());
  return [first, '─'.repeat(widths.reduce((all, width) => all + width + 2, -2)), ...rest].join(
    '\n',
  );
}
